alter table message drop constraint message_kind_check;
alter table message drop constraint message_state_check;
