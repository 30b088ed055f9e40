-- Rows are only ever added. H2 has no trigger for truncate, but truncates no table that a foreign key points to: that of
-- consent protects legal_document, that of an empty table protects consent.
create trigger consent_is_evidence before update, delete on consent
    for each row call 'fr.espacebailleur.platform.RefuseChange';
create trigger legal_document_is_evidence before update, delete on legal_document
    for each row call 'fr.espacebailleur.platform.RefuseChange';
create table consent_is_not_emptied (consent_id bigint references consent);
