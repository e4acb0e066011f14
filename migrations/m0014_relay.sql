-- What citizens send by their door is recorded once, whichever way it comes; and where a relay keeps what they may know.

-- The hash of the token of a form that was recorded.
create table citizen_submission (
  token_hash  blob    primary key check (length(token_hash) = 32),
  recorded_at integer not null
) strict, without rowid;

-- Where on the relay's host the state of a report is kept for the holder of its receipt: the mailbox's name, and its key,
-- which is sealed to the relay's key pair. `uploaded` is the keyed digest of the state that lies there; null for none.
create table relay_mailbox (
  report_id integer primary key references report (id) on delete cascade,
  name      blob    not null unique check (length(name) = 16),
  sealed    blob    not null check (length(sealed) between 32 and 256),
  uploaded  blob    check (length(uploaded) = 32)
) strict;
