-- What keeps credit with people and incidents, names with lists, and what counts against somebody with them.

-- From which report the name of somebody on a list comes, as it was when the list was issued or the seat was given.
create table round_identity (
  round_id    integer not null references round (id),
  reporter_id integer not null references reporter (id),
  report_id   integer not null,
  primary key (round_id, reporter_id)
) strict, without rowid;

create trigger round_identity_no_update before update on round_identity
begin
  select raise(abort, 'an issued round never changes');
end;

-- Whether the report by which somebody took part in an incident was credited, whoever leads the incident now.
create index round_incident_own on round_incident (own_id);

-- What an erased person's record holds against them, should they report again.
create table erasure_past (
  erasure_id  integer primary key references erasure (id),
  honoured_at integer,
  false_at    integer,
  excluded    integer not null check (excluded in (0, 1)),
  check (honoured_at is not null or false_at is not null or excluded = 1)
) strict;

-- What the reports of the erased were and are committed to: of all of them together, so that none is anybody's.
create table erased_report (
  report_id integer not null,
  after     blob    not null check (length(after) = 32),
  before    blob    not null check (length(before) = 32),
  primary key (report_id, after)
) strict, without rowid;

create trigger erased_report_no_update before update on erased_report
begin
  select raise(abort, 'what was erased stays committed to');
end;

create trigger erased_report_no_delete before delete on erased_report
begin
  select raise(abort, 'what was erased stays committed to');
end;

-- What an erased person's record holds against them, beside their new pseudonym.
create table reporter_past (
  reporter_id integer primary key references reporter (id),
  honoured_at integer,
  false_at    integer,
  excluded    integer not null check (excluded in (0, 1)),
  check (honoured_at is not null or false_at is not null or excluded = 1)
) strict;

-- Policies that would end the approval, until a second person sets the same one.
create table policy_proposal (
  id       integer primary key,
  json     text    not null check (length(json) between 2 and 8000),
  operator text    not null check (length(operator) <= 64),
  at       integer not null,
  note     text    not null check (length(note) <= 500)
) strict;

create trigger policy_proposal_no_update before update on policy_proposal
begin
  select raise(abort, 'a proposal never changes; make a new one');
end;

create trigger policy_proposal_no_delete before delete on policy_proposal
begin
  select raise(abort, 'a proposal never changes; make a new one');
end;
