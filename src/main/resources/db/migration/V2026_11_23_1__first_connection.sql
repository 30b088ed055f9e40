-- The same for PostgreSQL and H2; what differs lies in a folder per vendor.
-- EclipseLink takes the value of a sequence for the last id of its block: a sequence starts with its increment.

create sequence landlord_seq start with 50 increment by 50;
create table landlord (
    id bigint primary key,
    version integer not null,
    kind varchar(12) not null,
    -- an individual is known by the Caf's reference, an organisation by its SIRET
    individual_reference varchar(60),
    siret varchar(14),
    civility varchar(10),
    last_name varchar(100),
    first_name varchar(100),
    legal_name varchar(150),
    constraint landlord_individual_reference_key unique (individual_reference),
    constraint landlord_siret_key unique (siret),
    constraint landlord_kind_check check (
        (kind = 'INDIVIDUAL' and individual_reference is not null and last_name is not null and siret is null and legal_name is null)
        or (kind = 'ORGANISATION' and individual_reference is null and siret is not null and legal_name is not null))
);

create sequence account_seq start with 50 increment by 50;
create table account (
    id bigint primary key,
    version integer not null,
    landlord_id bigint not null references landlord,
    reference varchar(60) not null,
    department varchar(3) not null,
    login_name varchar(10) not null,
    user_number varchar(14) not null,
    channel varchar(10) not null check (channel in ('EMAIL', 'LETTER')),
    known_email varchar(254),
    address_line1 varchar(100) not null,
    address_line2 varchar(100) not null,
    address_line3 varchar(100) not null,
    postal_code varchar(10) not null,
    commune varchar(100) not null,
    opened_at timestamp with time zone not null,
    -- what its holder said at step 2
    civility varchar(10),
    last_name varchar(100),
    first_name varchar(100),
    email varchar(254),
    phone varchar(20),
    job_title varchar(100),
    constraint account_login_name_key unique (login_name),
    constraint account_user_number_key unique (user_number),
    constraint account_email_key unique (email),
    constraint account_landlord_key unique (landlord_id, reference, department),
    constraint account_known_email_check check (channel <> 'EMAIL' or known_email is not null)
);
create index account_reference_index on account (reference);
create index account_known_email_index on account (known_email);

create table credential (
    account_id bigint primary key references account,
    lock_version integer not null,
    kind varchar(12) not null check (kind in ('PROVISIONAL', 'PERSONAL')),
    hash varchar(200) not null,
    expires_at timestamp with time zone,
    credentials_version integer not null,
    failures integer not null,
    last_failure_at timestamp with time zone,
    next_attempt_at timestamp with time zone,
    constraint credential_expiry_check check ((kind = 'PROVISIONAL') = (expires_at is not null))
);

create table first_connection (
    account_id bigint primary key references account,
    version integer not null,
    due_step varchar(20) not null
        check (due_step in ('SIGN_IN', 'INFORMATION', 'PASSWORD', 'USAGE_RULES', 'TERMS_OF_USE', 'DONE')),
    signed_in_at timestamp with time zone,
    information_given_at timestamp with time zone,
    password_personalised_at timestamp with time zone,
    usage_rules_accepted_at timestamp with time zone,
    completed_at timestamp with time zone
);

create sequence legal_document_seq start with 50 increment by 50;
create table legal_document (
    id bigint primary key,
    kind varchar(20) not null check (kind in ('USAGE_RULES', 'TERMS_OF_USE')),
    document_version integer not null,
    language varchar(5) not null,
    text varchar(200000) not null,
    sha256 char(64) not null,
    in_force_from timestamp with time zone not null,
    constraint legal_document_version_key unique (kind, document_version, language)
);

create sequence consent_seq start with 50 increment by 50;
create table consent (
    id bigint primary key,
    account_id bigint not null references account,
    kind varchar(20) not null,
    document_version integer not null,
    language varchar(5) not null,
    sha256 char(64) not null,
    person varchar(220) not null,
    accepted_at timestamp with time zone not null,
    constraint consent_once_key unique (account_id, kind, document_version, language),
    constraint consent_document_fk foreign key (kind, document_version, language)
        references legal_document (kind, document_version, language)
);

create table membership (
    account_id bigint primary key references account,
    version integer not null,
    organisation_id bigint not null references landlord,
    administrator boolean not null,
    -- H2 has no partial unique index: « one founding administrator » is a nullable unique column
    founder_of bigint references landlord,
    joined_at timestamp with time zone not null,
    constraint membership_founder_key unique (founder_of),
    constraint membership_founder_check check (founder_of is null or founder_of = organisation_id)
);
create index membership_organisation_index on membership (organisation_id);

create sequence message_seq start with 50 increment by 50;
create table message (
    id bigint primary key,
    version integer not null,
    account_id bigint not null references account,
    kind varchar(30) not null check (kind in ('LOGIN_NAME', 'PROVISIONAL_PASSWORD')),
    channel varchar(10) not null check (channel in ('EMAIL', 'LETTER')),
    state varchar(12) not null check (state in ('DUE', 'HANDED_OVER', 'SUPERSEDED')),
    due_at timestamp with time zone not null,
    attempts integer not null,
    created_at timestamp with time zone not null,
    handed_over_at timestamp with time zone
);
create index message_due_index on message (state, channel, due_at);
create index message_account_index on message (account_id);

create sequence landlord_import_seq start with 50 increment by 50;
create table landlord_import (
    id bigint primary key,
    version integer not null,
    file_name varchar(255) not null,
    sha256 char(64) not null,
    -- its lines are going in; each has its outcome; the file was put away with its report
    state varchar(10) not null check (state in ('RUNNING', 'HANDLED', 'DONE')),
    last_line integer not null,
    started_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    constraint landlord_import_finish_check check ((state = 'DONE') = (finished_at is not null))
);
create index landlord_import_file_index on landlord_import (file_name, state);
create index landlord_import_state_index on landlord_import (state);

create sequence import_outcome_seq start with 50 increment by 50;
create table import_outcome (
    id bigint primary key,
    import_id bigint not null references landlord_import,
    line integer not null,
    reference varchar(60) not null,
    outcome varchar(20) not null check (outcome in ('OPENED', 'UNCHANGED', 'REFUSED')),
    reason varchar(2000) not null,
    constraint import_outcome_line_key unique (import_id, line)
);
