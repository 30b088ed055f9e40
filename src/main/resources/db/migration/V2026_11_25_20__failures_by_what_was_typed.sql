-- Failures are counted by what was typed, whether it is somebody's identifiant or not: see throttle.
alter table credential drop column failures;
alter table credential drop column last_failure_at;
alter table credential drop column next_attempt_at;
-- When its holder was last told that others try to enter; empty when never.
alter table credential add column attempts_noticed_at timestamp with time zone;
-- How often counting began anew, on browsers that entered the account before.
alter table credential add column clean_slates integer default 0 not null;
