-- When something showed that mails reach the holder at the address that he gave: a code that was mailed there, or the
-- credentials themselves, for those who made their first connection before there were codes.
alter table account add column email_confirmed_at timestamp with time zone;
update account set email_confirmed_at = coalesce(
    (select first_connection.information_given_at from first_connection
        where first_connection.account_id = account.id),
    account.opened_at)
    where channel = 'EMAIL' and email = known_email;
alter table account add constraint account_email_confirmed_check check (
    email_confirmed_at is null or email is not null);

-- The code with which an account confirms an address: the latest one, and how many were asked for.
create table email_code (
    account_id bigint primary key references account,
    version integer not null,
    -- empty when none is to be confirmed
    address varchar(254),
    -- empty when no code was asked for
    asked_at timestamp with time zone,
    hash varchar(200),
    expires_at timestamp with time zone,
    asked integer not null,
    counted_since timestamp with time zone not null,
    constraint email_code_whole check ((hash is null) = (expires_at is null)),
    constraint email_code_asked_check check (hash is null or asked_at is not null),
    constraint email_code_address_check check (asked_at is null or address is not null)
);

-- A change of address, to which whoever reads the mails at the address before may object.
create sequence email_change_seq start with 50 increment by 50;
create table email_change (
    id bigint primary key,
    version integer not null,
    account_id bigint not null references account,
    email_before varchar(254) not null,
    email_after varchar(254) not null,
    changed_at timestamp with time zone not null,
    objection_until timestamp with time zone,
    token_sha256 char(64),
    undone_at timestamp with time zone,
    constraint email_change_token_key unique (token_sha256),
    constraint email_change_token_check check (token_sha256 is null or objection_until is not null)
);
create index email_change_account_index on email_change (account_id, id);
