-- Programs of other services that send and read reports.

-- The role of a program; the roles themselves stay as they are.
alter table user_role rename to user_role_before;

create table user_role (
  user_id integer not null references user_account (id) on delete cascade,
  role    text    not null check (
    role in ('operator', 'officer', 'secretary', 'supervisor', 'auditor', 'administrator', 'service')
  ),
  primary key (user_id, role)
) strict, without rowid;

insert into user_role (user_id, role) select user_id, role from user_role_before;
drop table user_role_before;

-- By what a program is known: SHA-256 of its key, which has 32 random bytes.
create table service_key (
  user_id integer primary key references user_account (id) on delete cascade,
  hash    blob    not null unique check (length(hash) = 32)
) strict;

-- What of a report a program may read beside what, when and how far.
create table service_reads (
  user_id integer not null references user_account (id) on delete cascade,
  part    text    not null check (part in ('text', 'address', 'position')),
  primary key (user_id, part)
) strict, without rowid;

-- When something last happened to a report: programs ask for what is new since they last asked.
create index report_updated on report (
  coalesce(outcome_at, closed_at, max(coalesce(dispatched_at, received_at), coalesce(arrived_at, received_at)))
);
