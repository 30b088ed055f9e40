-- The journal is read from its newest line on.
create index journal_entry_happened_at_index on journal_entry (happened_at, id);
