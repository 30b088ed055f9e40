-- H2 named the check by itself: it goes with its table, which nothing is lost of that an hour would not end.
drop table budget;
create table budget (
    purpose varchar(20) not null constraint budget_purpose_check
        check (purpose in ('SIGN_IN', 'FORGOTTEN_PASSWORD', 'CODE', 'HELP', 'TAKEN_EMAIL')),
    address char(64) not null,
    spent integer not null check (spent > 0),
    ends_at timestamp with time zone not null,
    primary key (purpose, address)
);
create index budget_end_index on budget (purpose, ends_at);
