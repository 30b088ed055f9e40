-- An account that is closed keeps no mail address that was its holder's; those closed from now on lose them at once.
delete from email_change where account_id in (select id from account where closed_at is not null);
update email_code set address = null, asked_at = null, hash = null, expires_at = null
    where account_id in (select id from account where closed_at is not null);
update message set recipient = null
    where recipient is not null and account_id in (select id from account where closed_at is not null);
