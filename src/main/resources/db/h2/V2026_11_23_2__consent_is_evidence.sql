-- Rows are only ever added. H2 has no trigger for truncate; the foreign key of consent keeps legal_document from it.
create trigger consent_is_evidence before update, delete on consent
    for each row call 'fr.espacebailleur.platform.RefuseChange';
create trigger legal_document_is_evidence before update, delete on legal_document
    for each row call 'fr.espacebailleur.platform.RefuseChange';
