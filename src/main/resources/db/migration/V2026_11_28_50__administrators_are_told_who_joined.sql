-- To administrators: somebody whom none of them invited is a member now.
alter table message drop constraint message_kind_known;
alter table message add constraint message_kind_known check (
    kind in ('LOGIN_NAME', 'LOGIN_NAME_AGAIN', 'PROVISIONAL_PASSWORD', 'FORGOTTEN_PASSWORD', 'PASSWORD_CHANGED',
        'EMAIL_CODE', 'EMAIL_CHANGED', 'ATTEMPTS_NOTICED', 'ACCOUNT_CLOSED', 'MESSAGES_FAILED', 'FOUNDER_NAMED', 'FOUNDER_ANNOUNCED',
        'FOUNDER_CONTESTED', 'MEMBER_JOINED', 'ADMINISTRATOR_NAMED', 'ADMINISTRATOR_WITHDRAWN', 'SUCCESSION_ASKED',
        'SUCCESSION_ACCEPTED', 'SUCCESSION_REFUSED', 'SUCCESSION_KEY', 'SUCCESSION_DONE', 'REVIEW_DUE',
        'REVIEW_WARNED'));
