-- What lets a holder in and had not left when his account was suspended leaves when the account is reactivated.
alter table message add column withheld_at timestamp with time zone;
update message set withheld_at = created_at
    where state = 'SUPERSEDED' and kind in ('LOGIN_NAME', 'PROVISIONAL_PASSWORD')
        and account_id in (select id from account where suspended_at is not null and closed_at is null)
        and not exists (select 1 from message later where later.account_id = message.account_id
            and later.kind = message.kind and later.created_at > message.created_at);
