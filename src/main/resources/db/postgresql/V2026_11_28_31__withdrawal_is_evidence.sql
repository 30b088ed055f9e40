create trigger document_withdrawal_is_evidence before update or delete on document_withdrawal
    for each row execute function refuse_change();
create trigger document_withdrawal_is_not_emptied before truncate on document_withdrawal
    for each statement execute function refuse_change();
