-- Each sign-in and the session that it opened: whoever ends a session ends it on every node.
create sequence sign_in_seq start with 50 increment by 50;
create table sign_in (
    id bigint primary key,
    account_id bigint not null references account,
    signed_in_at timestamp with time zone not null,
    -- to within some minutes
    last_seen_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    -- a password that is replaced ends the sessions of the one before
    credentials_version integer not null,
    browser varchar(60) not null,
    -- the beginning of the address only
    network varchar(20) not null,
    constraint sign_in_seen_after_it_began check (last_seen_at >= signed_in_at)
);
create index sign_in_account_index on sign_in (account_id, signed_in_at);
create index sign_in_age_index on sign_in (signed_in_at);
