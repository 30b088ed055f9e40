create trigger journal_is_evidence before update, delete on journal_entry
    for each row call 'fr.espacebailleur.platform.RefuseChange';
create table journal_is_not_emptied (journal_entry_id bigint references journal_entry);

create index landlord_search_name_index on landlord (search_name);
create index account_search_name_index on account (search_name);
