-- H2 named the checks of these columns by itself: they go with their columns.
drop index message_due_index;
alter table message add column new_kind varchar(30);
alter table message add column new_state varchar(12);
update message set new_kind = kind, new_state = state;
alter table message drop column kind;
alter table message drop column state;
alter table message alter column new_kind rename to kind;
alter table message alter column new_state rename to state;
alter table message alter column kind set not null;
alter table message alter column state set not null;
create index message_due_index on message (state, channel, due_at);
