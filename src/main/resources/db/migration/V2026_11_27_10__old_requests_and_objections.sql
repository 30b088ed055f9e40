-- What services asked for is forgotten by its age, in the transaction of whoever asks next.
create index service_request_age_index on service_request (asked_at);

-- Who objected and how to reach him is nobody's business any more once an agent has dealt with it.
update founding set contested_by = '', contested_reach = '', contested_reason = ''
    where contested_at is not null and settled_at is not null;
