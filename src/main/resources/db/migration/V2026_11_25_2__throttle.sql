-- How often something was tried in vain, by what was tried on. The subject is a fingerprint: what was typed may be
-- somebody's secret by mistake.
create table throttle (
    tried varchar(20) not null check (tried in ('SIGN_IN', 'KNOWN_BROWSER', 'CODE', 'HELP')),
    subject char(64) not null,
    failures integer not null,
    last_failure_at timestamp with time zone not null,
    next_attempt_at timestamp with time zone,
    primary key (tried, subject)
);
create index throttle_age_index on throttle (last_failure_at);
