alter table message add constraint message_kind_known
    check (kind in ('LOGIN_NAME', 'PROVISIONAL_PASSWORD', 'MESSAGES_FAILED'));
alter table message add constraint message_state_known
    check (state in ('DUE', 'HANDED_OVER', 'FAILED', 'SUPERSEDED'));
alter table message add column refusals integer not null default 0;
alter table message add column failed_at timestamp with time zone;
alter table message add constraint message_failed_at_known check (state <> 'FAILED' or failed_at is not null);
create index message_failed_index on message (state, failed_at);

-- When the message that carries it was asked for, or its holder chose it: what was asked for before replaces it no more.
alter table credential add column wanted_at timestamp with time zone;
update credential set wanted_at = coalesce(
    (select first_connection.password_personalised_at from first_connection
        where first_connection.account_id = credential.account_id and credential.kind = 'PERSONAL'),
    (select account.opened_at from account where account.id = credential.account_id));
alter table credential alter column wanted_at set not null;
