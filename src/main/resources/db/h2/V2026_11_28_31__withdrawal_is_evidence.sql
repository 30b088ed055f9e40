create trigger document_withdrawal_is_evidence before update, delete on document_withdrawal
    for each row call 'fr.espacebailleur.platform.RefuseChange';
create table document_withdrawal_is_not_emptied (legal_document_id bigint references document_withdrawal);
