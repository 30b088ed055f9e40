-- A version that was announced may be called off before its date of effect. The text itself never changes.
create table document_withdrawal (
    legal_document_id bigint primary key references legal_document,
    withdrawn_at timestamp with time zone not null
);
