create sequence service_account_seq start with 50 increment by 50;
create table service_account (
    id bigint primary key,
    version integer not null,
    name varchar(100) not null,
    -- the name as long as it works: of two services that work no two have the same
    working_name varchar(100),
    token_sha256 char(64) not null,
    created_at timestamp with time zone not null,
    created_by varchar(220) not null,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    constraint service_account_name_key unique (working_name),
    constraint service_account_token_key unique (token_sha256),
    constraint service_account_works_check check ((working_name is null) = (revoked_at is not null))
);

-- What a service asked for, so that the same question asked again does nothing twice.
create table service_request (
    -- the service and its key
    id varchar(130) primary key,
    sha256 char(64) not null,
    asked_at timestamp with time zone not null
);
