-- Guesses are counted by the browser that is known to the account, where there is one; and one that was not looked at is no guess.
alter table sign_in_attempt add column browser_hash text, add column unseen boolean not null default false;
create index sign_in_attempt_seen on sign_in_attempt (account_hash, at) where not unseen;
create index sign_in_attempt_from on sign_in_attempt (address_hash, at) where not unseen;
-- What is too old is found by its age alone.
create index sign_in_attempt_at on sign_in_attempt (at);
drop index sign_in_attempt_address_hash_at_idx;
