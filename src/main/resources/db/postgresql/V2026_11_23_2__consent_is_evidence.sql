-- Rows are only ever added, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger consent_is_evidence before update or delete on consent
    for each row execute function refuse_change();
create trigger consent_is_not_emptied before truncate on consent
    for each statement execute function refuse_change();
create trigger legal_document_is_evidence before update or delete on legal_document
    for each row execute function refuse_change();
create trigger legal_document_is_not_emptied before truncate on legal_document
    for each statement execute function refuse_change();
