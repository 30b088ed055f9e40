-- Where letters go abroad: the last line of the address. Empty in France.
alter table account add column country varchar(100) not null default '';
