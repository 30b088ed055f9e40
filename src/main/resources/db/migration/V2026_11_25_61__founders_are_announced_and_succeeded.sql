-- How an organisation came to its first administrator, and what it answers to the letter that says so.
create table founding (
    account_id bigint primary key references account,
    version integer not null,
    organisation_id bigint not null references landlord,
    founded_at timestamp with time zone not null,
    -- of the letter that was printed last; the code itself is on paper only
    code_sha256 varchar(64) constraint founding_code_key unique,
    contestable_until timestamp with time zone,
    contested_at timestamp with time zone,
    contested_by varchar(100),
    contested_reach varchar(200),
    contested_reason varchar(1000),
    settled_at timestamp with time zone,
    constraint founding_code_whole check ((code_sha256 is null) = (contestable_until is null)),
    constraint founding_objection_whole check (
        (contested_at is null) = (contested_by is null) and (contested_at is null) = (contested_reach is null)
        and (contested_at is null) = (contested_reason is null)),
    constraint founding_objection_by_code check (contested_at is null or code_sha256 is not null)
);
create index founding_contested_index on founding (contested_at);
insert into founding (account_id, version, organisation_id, founded_at)
    select account_id, 0, organisation_id, joined_at from membership where founder_of is not null;

-- Somebody wants to become administrator: of those who are, one answers; else a key goes by letter.
create sequence succession_seq start with 50 increment by 50;
create table succession (
    id bigint primary key,
    version integer not null,
    organisation_id bigint not null references landlord,
    -- null: an agent had the key sent
    account_id bigint references account,
    asked_at timestamp with time zone not null,
    -- the account, as long as nothing came of it: it asks once at a time
    open_of bigint constraint succession_one_open unique references account,
    answered_at timestamp with time zone,
    answered_by bigint references account,
    accepted boolean,
    key_due_at timestamp with time zone,
    -- the organisation, as long as the key may work: there is one key
    key_of bigint constraint succession_one_key unique references landlord,
    -- of the letter that was printed last; the key itself is on paper only
    key_sha256 varchar(64),
    key_valid_until timestamp with time zone,
    entered_at timestamp with time zone,
    entered_by bigint references account,
    constraint succession_open_is_own check (open_of is null or open_of = account_id),
    constraint succession_key_is_own check (key_of is null or key_of = organisation_id),
    constraint succession_answer_whole check (
        (answered_at is null) = (accepted is null) and (answered_at is null) = (answered_by is null)),
    constraint succession_answered_is_over check (answered_at is null or open_of is null),
    constraint succession_key_due check (key_of is null or key_due_at is not null),
    constraint succession_key_whole check ((key_sha256 is null) = (key_valid_until is null)),
    constraint succession_entry_whole check ((entered_at is null) = (entered_by is null)),
    constraint succession_entered_is_over check (entered_at is null or (open_of is null and key_of is null))
);
create index succession_account_index on succession (account_id, asked_at);
create index succession_organisation_index on succession (organisation_id);
