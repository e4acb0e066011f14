-- The audit trail becomes a chain: each entry holds the hash of the one before it, and commits to the rows that its
-- change touched. Entries of before are chained anew by the program, which also commits to the rows that are there.

alter table audit_entry rename to audit_entry_before;

create table audit_entry (
  id       integer primary key check (id >= 1),
  at       integer not null,
  operator text    not null check (length(operator) <= 64),
  action   text    not null check (length(action) between 1 and 64),
  subject  text    not null check (length(subject) <= 200),
  detail   text    not null check (length(detail) <= 2000),
  -- The ids of the reports that one entry covers, where it covers many.
  first_id integer check ((first_id is null) = (last_id is null)),
  last_id  integer check (last_id >= first_id),
  -- What the touched row, or all touched rows, were committed to before and after the change.
  before   blob    check (length(before) = 32),
  after    blob    check (length(after) = 32),
  hash     blob    not null check (length(hash) = 32)
) strict;

create index audit_entry_subject on audit_entry (subject);
create index audit_entry_span on audit_entry (first_id) where first_id is not null;

create trigger audit_entry_no_update before update on audit_entry
begin
  select raise(abort, 'the audit trail is never edited');
end;

create trigger audit_entry_no_delete before delete on audit_entry
begin
  select raise(abort, 'nothing is removed from the audit trail');
end;

-- Keys the commitment to a report, so that nothing can be guessed from it once the report's text is gone.
alter table report add column salt integer;
update report set salt = random() & 9223372036854775807;

-- Ties a report to its reporter under a key that only the officer's key yields; null until it is settled anew.
alter table report add column link blob check (link is null or length(link) = 16);
update sealed_identity set settled = 0;

-- The public keys under which checkpoints of the trail are signed, oldest first.
create table audit_key (
  id         integer primary key,
  public_key blob    not null unique check (length(public_key) = 32),
  created_at integer not null
) strict;

-- Signed checkpoints that were given out, by the number of entries that they cover.
create table checkpoint (
  size integer primary key check (size >= 1),
  note text    not null check (length(note) between 1 and 4000),
  at   integer not null
) strict;
