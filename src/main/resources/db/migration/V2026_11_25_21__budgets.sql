-- How many tries in vain, or requests, came from one client address, until the window ends. The address is kept as a
-- fingerprint.
create table budget (
    purpose varchar(20) not null
        check (purpose in ('SIGN_IN', 'FORGOTTEN_PASSWORD', 'CODE', 'HELP')),
    address char(64) not null,
    spent integer not null check (spent > 0),
    ends_at timestamp with time zone not null,
    primary key (purpose, address)
);
create index budget_end_index on budget (purpose, ends_at);
