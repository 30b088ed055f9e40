-- An agent's account has no landlord, no reference of one and no département; every other has all three.
alter table account alter column landlord_id drop not null;
alter table account alter column reference drop not null;
alter table account alter column department drop not null;
alter table account add constraint account_landlord_whole check (
    (landlord_id is null) = (reference is null) and (landlord_id is null) = (department is null));

alter table account add column suspended_at timestamp with time zone;

-- Names as they are searched: upper case, without accents, letters and digits only, the last name first.
alter table landlord add column search_name varchar(220) not null default '';
update landlord set search_name = trim(upper(translate(coalesce(legal_name, last_name || ' ' || coalesce(first_name, '')),
    'àâäáãåçèéêëìíîïñòóôöõùúûüýÿÀÂÄÁÃÅÇÈÉÊËÌÍÎÏÑÒÓÔÖÕÙÚÛÜÝŸ-''’.,',
    'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUYY     ')));
alter table account add column search_name varchar(220) not null default '';
update account set search_name = trim(upper(translate(coalesce(last_name, '') || ' ' || coalesce(first_name, ''),
    'àâäáãåçèéêëìíîïñòóôöõùúûüýÿÀÂÄÁÃÅÇÈÉÊËÌÍÎÏÑÒÓÔÖÕÙÚÛÜÝŸ-''’.,',
    'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUYY     ')));
create index account_landlord_index on account (landlord_id);
create index account_opened_at_index on account (opened_at);

-- One portal, one first agent, whichever node was quicker.
create table first_agent (
    id integer primary key,
    account_id bigint not null references account,
    constraint first_agent_only_one check (id = 1)
);

create sequence journal_entry_seq start with 50 increment by 50;
create table journal_entry (
    id bigint primary key,
    happened_at timestamp with time zone not null,
    act varchar(40) not null,
    -- empty for the portal itself and for a service
    actor_id bigint references account,
    actor varchar(220) not null,
    -- to whom, where the act was about an account
    account_id bigint references account,
    reason varchar(500) not null,
    detail varchar(1000) not null
);
create index journal_entry_account_index on journal_entry (account_id, id);
create index journal_entry_actor_index on journal_entry (actor_id, id);
create index journal_entry_act_index on journal_entry (act, id);
