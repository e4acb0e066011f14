-- Accounts of people, for programs that serve several of them.

-- Ids are random: none is given twice, so that nothing that was opened for one account fits another.
create table user_account (
  id                   integer primary key check (id >= 1),
  name                 text    not null check (length(name) between 1 and 64),
  -- Equal for names that look alike.
  name_key             text    not null unique check (length(name_key) between 1 and 256),
  verifier             text    not null check (length(verifier) between 1 and 200),
  -- The secret that a telephone shares, and the last of its codes that was taken.
  second_factor        blob    check (second_factor is null or length(second_factor) = 20),
  last_totp_step       integer check (last_totp_step is null or second_factor is not null),
  disabled             integer not null default 0 check (disabled in (0, 1)),
  -- Only reports of this place and of places inside it are theirs to see and to record; null for all.
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
