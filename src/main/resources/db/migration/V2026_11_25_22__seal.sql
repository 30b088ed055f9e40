-- The one key with which the portal knows again what it gave to a browser; made by whichever node was quicker.
create table seal_key (
    id integer primary key,
    secret varchar(64) not null,
    constraint seal_key_only_one check (id = 1)
);
