-- A département has a row from its first correction on.
create table caf_contact (
    department varchar(3) primary key,
    version integer not null,
    address_line1 varchar(100) not null,
    address_line2 varchar(100) not null,
    address_line3 varchar(100) not null,
    postal_code varchar(10) not null,
    commune varchar(100) not null,
    phone varchar(40) not null,
    email varchar(254),
    web_page varchar(200) not null,
    opening_hours varchar(200) not null,
    note varchar(200) not null
);
