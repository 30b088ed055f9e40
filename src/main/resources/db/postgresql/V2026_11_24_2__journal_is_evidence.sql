create trigger journal_is_evidence before update or delete on journal_entry
    for each row execute function refuse_change();
create trigger journal_is_not_emptied before truncate on journal_entry
    for each statement execute function refuse_change();

-- So that « begins with » is answered from the index, whatever the database's collation.
create index landlord_search_name_index on landlord (search_name text_pattern_ops);
create index account_search_name_index on account (search_name text_pattern_ops);
