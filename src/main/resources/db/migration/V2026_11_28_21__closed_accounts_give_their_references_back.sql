-- Another account may be opened under the reference of one that is closed; agents still find that one by it. Those that were
-- closed before keep theirs: a file that still names them opens nothing.
alter table account add column closed_reference varchar(60);
create index account_closed_reference_index on account (closed_reference);
