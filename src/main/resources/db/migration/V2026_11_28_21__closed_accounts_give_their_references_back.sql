-- Another account may be opened under the reference of one that is closed; agents still find that one by it.
alter table account add column closed_reference varchar(60);
update account set closed_reference = reference, reference = null where closed_at is not null and reference is not null;
create index account_closed_reference_index on account (closed_reference);
