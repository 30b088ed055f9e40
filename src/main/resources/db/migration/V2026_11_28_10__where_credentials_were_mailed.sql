-- Where the provisional password in force was mailed: whoever enters with it reads his mails there. Empty for a letter, and
-- for what was sent before this was noted: then a code is asked for.
alter table credential add column mailed_to varchar(254);
