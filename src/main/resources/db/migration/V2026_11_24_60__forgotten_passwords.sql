-- What was mailed to whoever forgot his own: it waits beside the password in force until it is used.
alter table credential add column pending_hash varchar(200);
alter table credential add column pending_expires_at timestamp with time zone;
alter table credential add column pending_wanted_at timestamp with time zone;
alter table credential add constraint credential_pending_whole check (
    (pending_hash is null) = (pending_expires_at is null) and (pending_hash is null) = (pending_wanted_at is null));
-- A provisional one that its holder asked for himself.
alter table credential add column recovered boolean not null default false;
alter table credential add constraint credential_recovered_provisional check (not recovered or kind = 'PROVISIONAL');

-- A request waits with its address; looked at, it is gone, or it is remembered for a day with the account instead.
create sequence password_request_seq start with 50 increment by 50;
create table password_request (
    id bigint primary key,
    version integer not null,
    address varchar(254),
    account_id bigint references account,
    asked_at timestamp with time zone not null,
    constraint password_request_one_of_both check ((address is null) <> (account_id is null))
);
create index password_request_account_index on password_request (account_id, asked_at);

alter table message drop constraint message_kind_known;
alter table message add constraint message_kind_known check (
    kind in ('LOGIN_NAME', 'PROVISIONAL_PASSWORD', 'FORGOTTEN_PASSWORD', 'PASSWORD_CHANGED', 'MESSAGES_FAILED'));
