-- What nodes of an older release wrote since they were left behind. The last of them may write after this as well: once none
-- is left, this file may be given to the database again, as often as one likes.

-- What lets a holder in and had not left when his account was suspended leaves when the account is reactivated.
update message set withheld_at = created_at
    where state = 'SUPERSEDED' and withheld_at is null and kind in ('LOGIN_NAME', 'PROVISIONAL_PASSWORD')
        and account_id in (select id from account where suspended_at is not null and closed_at is null)
        and not exists (select 1 from message later where later.account_id = message.account_id
            and later.kind = message.kind and later.created_at > message.created_at);

-- An account that is closed keeps no mail address that was its holder's. Its end is told to one, by newer nodes only.
delete from email_change where account_id in (select id from account where closed_at is not null);
update email_code set address = null, asked_at = null, hash = null, expires_at = null
    where address is not null and account_id in (select id from account where closed_at is not null);
update credential set mailed_to = null
    where mailed_to is not null and account_id in (select id from account where closed_at is not null);
update message set recipient = null
    where recipient is not null and kind <> 'ACCOUNT_CLOSED'
        and account_id in (select id from account where closed_at is not null);
