alter table budget drop constraint budget_purpose_check;
alter table budget add constraint budget_purpose_check
    check (purpose in ('SIGN_IN', 'FORGOTTEN_PASSWORD', 'CODE', 'HELP', 'TAKEN_EMAIL'));
