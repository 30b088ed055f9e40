-- A pass from the door to a service behind it: for a minute, once. The pass itself is in the address only.
create table service_pass (
    pass_sha256 varchar(64) primary key,
    account_id bigint not null references account,
    service varchar(40) not null references landlord_service,
    department varchar(3) not null,
    expires_at timestamp with time zone not null,
    redeemed_at timestamp with time zone
);
create index service_pass_age_index on service_pass (expires_at);
