-- An account that an administrator opened for a colleague has no reference of the Caf's.
alter table account drop constraint account_landlord_whole;
alter table account add constraint account_landlord_whole check (
    (landlord_id is null) = (department is null) and (reference is null or landlord_id is not null));

-- Only whoever suspended an account lets it in again; one that is closed is suspended for good and gives its address back.
alter table account add column suspended_by varchar(12);
update account set suspended_by = 'CAF' where suspended_at is not null;
alter table account add constraint account_suspended_by_known check (
    suspended_by is null or suspended_by in ('CAF', 'ORGANISATION'));
alter table account add constraint account_suspended_by_whole check ((suspended_at is null) = (suspended_by is null));
alter table account add column closed_at timestamp with time zone;
alter table account add constraint account_closed_is_suspended check (closed_at is null or suspended_at is not null);
alter table account add constraint account_closed_has_no_email check (closed_at is null or email is null);
alter table account drop constraint account_known_email_check;
alter table account add constraint account_known_email_check check (
    channel <> 'EMAIL' or known_email is not null or closed_at is not null);

-- A member is invited before he joins, but for whoever came in with credentials from the Caf.
alter table membership alter column joined_at drop not null;
alter table membership add column invited_at timestamp with time zone;
alter table membership add constraint membership_begins check (joined_at is not null or invited_at is not null);
alter table membership add constraint membership_administrator_joined check (not administrator or joined_at is not null);
-- When an administrator last said that he belongs here; then when administrators, then when he himself were reminded.
alter table membership add column confirmed_at timestamp with time zone;
update membership set confirmed_at = joined_at;
alter table membership alter column confirmed_at set not null;
alter table membership add column review_asked_at timestamp with time zone;
alter table membership add column review_warned_at timestamp with time zone;

-- What is behind the door: data, so that a service more is a row more.
create table landlord_service (
    code varchar(40) primary key,
    label varchar(100) not null,
    place integer not null,
    constraint landlord_service_code_printable check (code = lower(code) and code not like '% %')
);
insert into landlord_service (code, label, place) values
    ('declarer-les-loyers', 'Déclarer les loyers', 1),
    ('signaler-un-depart-ou-un-impaye', 'Signaler un départ ou un impayé', 2),
    ('consulter-les-paiements', 'Consulter les paiements', 3),
    ('consulter-les-locataires', 'Consulter les locataires', 4);

-- What a member may do there; no row: nothing. An administrator may do everything.
create table entitlement (
    account_id bigint not null references account,
    service varchar(40) not null references landlord_service,
    department varchar(3) not null,
    access varchar(5) not null,
    constraint entitlement_pkey primary key (account_id, service, department),
    constraint entitlement_access_known check (access in ('READ', 'WRITE'))
);
insert into entitlement (account_id, service, department, access)
    select membership.account_id, landlord_service.code, account.department, 'WRITE'
    from membership join account on account.id = membership.account_id cross join landlord_service;

-- Where in the network somebody was who did something; empty when nobody knows.
alter table journal_entry add column origin varchar(60) not null default '';

-- Of whom a message tells, where it is not about its recipient.
alter table message add column about_id bigint references account;
alter table message drop constraint message_kind_known;
alter table message add constraint message_kind_known check (
    kind in ('LOGIN_NAME', 'LOGIN_NAME_AGAIN', 'PROVISIONAL_PASSWORD', 'FORGOTTEN_PASSWORD', 'PASSWORD_CHANGED',
        'EMAIL_CODE', 'EMAIL_CHANGED', 'ATTEMPTS_NOTICED', 'MESSAGES_FAILED', 'FOUNDER_NAMED', 'FOUNDER_ANNOUNCED',
        'FOUNDER_CONTESTED', 'ADMINISTRATOR_NAMED', 'ADMINISTRATOR_WITHDRAWN', 'SUCCESSION_ASKED',
        'SUCCESSION_ACCEPTED', 'SUCCESSION_REFUSED', 'SUCCESSION_KEY', 'SUCCESSION_DONE', 'REVIEW_DUE',
        'REVIEW_WARNED'));
