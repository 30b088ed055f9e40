-- What somebody asked who is stuck at sign-in. What he knew from the Caf's letters is there only as long as it waits.
create sequence help_request_seq start with 50 increment by 50;
create table help_request (
    id bigint primary key,
    version integer not null,
    reference varchar(8) not null,
    wish varchar(20) not null,
    answers varchar(500) not null,
    user_number varchar(14),
    caf_reference varchar(60),
    department varchar(3),
    outcome varchar(20) not null,
    asked_at timestamp with time zone not null,
    constraint help_request_reference_key unique (reference),
    constraint help_request_wish_known check (wish in ('LOGIN_NAME', 'CREDENTIALS', 'LETTERS', 'CAF')),
    constraint help_request_outcome_known check (
        outcome in ('WAITING', 'LOGIN_NAME_SENT', 'SENT_BY_MAIL', 'SENT_BY_LETTER', 'SENT_ALREADY', 'UNREACHABLE',
            'NUMBER_UNKNOWN', 'REFERENCE_WRONG', 'SUSPENDED', 'TOO_MANY_TRIES', 'CAF')),
    constraint help_request_waits_with_both check (
        (outcome = 'WAITING') = (caf_reference is not null) and (wish = 'CAF' or user_number is not null)),
    constraint help_request_to_a_caf check (
        (wish = 'CAF') = (outcome = 'CAF') and (wish = 'CAF') = (department is not null))
);
create index help_request_outcome_index on help_request (outcome, id);
create index help_request_number_index on help_request (user_number, asked_at);
create index help_request_asked_index on help_request (asked_at);
