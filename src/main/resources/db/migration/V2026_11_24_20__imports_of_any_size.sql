-- Who sent a file, how far it has come, and which node is at it.

-- The old column goes with its check, whose name is the database's own.
drop index landlord_import_file_index;
drop index landlord_import_state_index;
alter table landlord_import drop constraint landlord_import_finish_check;
alter table landlord_import add column stage varchar(10) default 'DONE' not null;
update landlord_import set stage = state;
alter table landlord_import drop column state;
alter table landlord_import alter column stage drop default;
alter table landlord_import rename column stage to state;
alter table landlord_import alter column started_at drop not null;

alter table landlord_import add column received_at timestamp with time zone;
update landlord_import set received_at = started_at;
alter table landlord_import alter column received_at set not null;
-- empty for a file that was dropped into the folder
alter table landlord_import add column sender varchar(220);
-- empty until they were counted
alter table landlord_import add column lines_total integer;
alter table landlord_import add column opened integer default 0 not null;
alter table landlord_import add column unchanged integer default 0 not null;
alter table landlord_import add column refused integer default 0 not null;
-- the node that is at it, and until when nobody else may be
alter table landlord_import add column owner varchar(36);
alter table landlord_import add column owned_until timestamp with time zone;
-- H2 has no partial unique index: one unfinished import of a file, and one of a file that somebody sent
alter table landlord_import add column unfinished_sha256 char(64);
alter table landlord_import add column sent_sha256 char(64);

update landlord_import set opened = (select count(*) from import_outcome o
    where o.import_id = landlord_import.id and o.outcome = 'OPENED');
update landlord_import set unchanged = (select count(*) from import_outcome o
    where o.import_id = landlord_import.id and o.outcome = 'UNCHANGED');
update landlord_import set refused = (select count(*) from import_outcome o
    where o.import_id = landlord_import.id and o.outcome = 'REFUSED');
update landlord_import set lines_total = opened + unchanged + refused where state <> 'RUNNING';
update landlord_import set unfinished_sha256 = sha256 where state <> 'DONE' and not exists (
    select 1 from landlord_import newer where newer.sha256 = landlord_import.sha256
    and newer.state <> 'DONE' and newer.id > landlord_import.id);

alter table landlord_import add constraint landlord_import_states check (state in ('WAITING', 'RUNNING', 'HANDLED', 'DONE'));
alter table landlord_import add constraint landlord_import_starts check ((state = 'WAITING') = (started_at is null));
alter table landlord_import add constraint landlord_import_finishes check ((state = 'DONE') = (finished_at is not null));
alter table landlord_import add constraint landlord_import_leased check ((owner is null) = (owned_until is null));
alter table landlord_import add constraint landlord_import_unfinished_key unique (unfinished_sha256);
alter table landlord_import add constraint landlord_import_sent_key unique (sent_sha256);
create index landlord_import_state_index on landlord_import (state);
create index import_outcome_refused_index on import_outcome (import_id, outcome, line);
