-- Accounts of people, for programs that serve several of them.

-- Ids are random: none is given twice, so that nothing that was opened for one account fits another. Of names that look
-- alike the name_key is equal. second_factor is the secret that a telephone shares, last_totp_step the last of its codes
-- that was taken. Only reports of the place and of places inside it are the owner's to see and to record; null is all.
create table user_account (
  id                   integer primary key check (id >= 1),
  name                 text    not null check (length(name) between 1 and 64),
  name_key             text    not null unique check (length(name_key) between 1 and 256),
  verifier             text    not null check (length(verifier) between 1 and 200),
  second_factor        blob    check (length(second_factor) = 20),
  last_totp_step       integer check (second_factor is not null or last_totp_step is null),
  disabled             integer not null default 0 check (disabled in (0, 1)),
  place_id             integer references place (id),
  created_at           integer not null,
  password_changed_at  integer not null,
  must_change_password integer not null check (must_change_password in (0, 1))
) strict;

create table user_role (
  user_id integer not null references user_account (id) on delete cascade,
  role    text    not null check (
    role in ('operator', 'officer', 'secretary', 'supervisor', 'auditor', 'administrator')
  ),
  primary key (user_id, role)
) strict, without rowid;

-- Printed codes that stand for a lost telephone, each once.
create table recovery_code (
  user_id integer not null references user_account (id) on delete cascade,
  hash    blob    not null check (length(hash) = 32),
  used_at integer,
  primary key (user_id, hash)
) strict, without rowid;
