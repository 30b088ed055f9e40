-- A mail may go to another address than the account's: one that is to be its own, or was.
alter table message add column recipient varchar(254);
alter table message add constraint message_recipient_mail check (recipient is null or channel = 'EMAIL');

alter table message drop constraint message_kind_known;
alter table message add constraint message_kind_known check (
    kind in ('LOGIN_NAME', 'LOGIN_NAME_AGAIN', 'PROVISIONAL_PASSWORD', 'FORGOTTEN_PASSWORD', 'PASSWORD_CHANGED',
        'EMAIL_CODE', 'EMAIL_CHANGED', 'ATTEMPTS_NOTICED', 'MESSAGES_FAILED'));
