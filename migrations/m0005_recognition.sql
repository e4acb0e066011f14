-- Policies, approvals and ceremonies of recognition, and the reasons of every issued list.

-- The first policy is the program's standard one and has no row; the second one that holds is version 2.
create table policy (
  version  integer primary key check (version >= 2),
  json     text    not null check (length(json) between 2 and 8000),
  operator text    not null check (length(operator) <= 64),
  at       integer not null,
  note     text    not null check (length(note) <= 500)
) strict;

create trigger policy_no_update before update on policy
begin
  select raise(abort, 'a policy never changes; set a new one');
end;

create trigger policy_no_delete before delete on policy
begin
  select raise(abort, 'a policy never changes; set a new one');
end;

-- Which wording the person agreed to.
alter table consent_event add column wording text check (length(wording) between 1 and 64);

-- By what somebody has the seat.
alter table honoree add column seat text not null default 'score' check (seat in ('score', 'county', 'lottery'));

-- Reports that must never have a part in anything published. The number outlives the report.
create table report_protection (
  report_id integer primary key,
  reason    text    not null check (length(reason) between 1 and 200),
  operator  text    not null check (length(operator) <= 64),
  at        integer not null
) strict;

-- Drafts that wait for a second person. The first one to draft a list is its drafter.
create table round_draft (
  id             integer primary key,
  label          text    not null check (length(label) between 1 and 64),
  input_digest   text    not null check (length(input_digest) = 64),
  policy_version integer not null,
  honorees       integer not null,
  candidates     integer not null,
  operator       text    not null check (length(operator) <= 64),
  at             integer not null,
  unique (label, input_digest)
) strict;

create table round_approval (
  draft_id integer primary key references round_draft (id),
  operator text    not null check (length(operator) <= 64),
  at       integer not null
) strict;

-- What an issued list was worked out from, besides its candidates.
create table round_basis (
  round_id    integer primary key references round (id),
  founded     integer not null check (founded >= 0),
  assessed    integer not null check (assessed >= founded),
  drafted_by  text    check (length(drafted_by) <= 64),
  approved_by text    check (length(approved_by) <= 64)
) strict;

create table round_county (
  round_id  integer not null references round (id),
  county_id integer not null references place (id),
  weight    integer not null,
  seats     integer not null,
  primary key (round_id, county_id)
) strict, without rowid;

-- Everybody who was considered. `place` is that on the list or in the line behind it; who is not eligible has none.
create table round_candidate (
  round_id         integer not null references round (id),
  reporter_id      integer not null,
  place            integer check (place >= 1),
  reason           text,
  score            integer not null,
  confirmed        integer not null,
  volume           integer not null,
  reliability      integer not null,
  founded          integer not null,
  assessed         integer not null,
  county_id        integer references place (id),
  neighbourhood_id integer references place (id),
  primary key (round_id, reporter_id),
  check (place is not null or reason is not null)
) strict, without rowid;

create index round_candidate_reporter on round_candidate (reporter_id);

-- Their incidents in the order in which they are added up. Report ids are kept as facts: an import may be taken back.
create table round_incident (
  round_id       integer not null references round (id),
  reporter_id    integer not null,
  ordinal        integer not null check (ordinal >= 1),
  lead_id        integer not null,
  own_id         integer not null,
  received_at    integer not null,
  received_day   integer not null,
  confirmed_at   integer not null,
  disposition    integer not null check (disposition between 0 and 11),
  credit         integer not null,
  sharers        integer not null,
  weight         integer not null,
  points         integer not null,
  beyond_day_cap integer not null check (beyond_day_cap in (0, 1)),
  primary key (round_id, reporter_id, ordinal)
) strict, without rowid;

create index round_incident_reporter on round_incident (reporter_id);

create trigger round_basis_no_update before update on round_basis
begin
  select raise(abort, 'an issued round never changes');
end;

create trigger round_county_no_update before update on round_county
begin
  select raise(abort, 'an issued round never changes');
end;

create trigger round_candidate_no_update before update on round_candidate
begin
  select raise(abort, 'an issued round never changes');
end;

create trigger round_incident_no_update before update on round_incident
begin
  select raise(abort, 'an issued round never changes');
end;

-- Who left a list after it was issued, and who took the seat. The list itself stays as it was.
create table round_withdrawal (
  round_id    integer not null references round (id),
  reporter_id integer not null references reporter (id),
  reason      text    not null check (length(reason) between 1 and 200),
  operator    text    not null check (length(operator) <= 64),
  at          integer not null,
  primary key (round_id, reporter_id)
) strict, without rowid;

create table round_replacement (
  round_id        integer not null references round (id),
  place           integer not null check (place >= 1),
  reporter_id     integer not null references reporter (id),
  for_reporter_id integer not null references reporter (id),
  seat            text    not null check (seat in ('score', 'county', 'lottery')),
  operator        text    not null check (length(operator) <= 64),
  at              integer not null,
  primary key (round_id, place),
  unique (round_id, reporter_id),
  unique (round_id, for_reporter_id)
) strict, without rowid;

create index round_replacement_reporter on round_replacement (reporter_id);

-- Ceremonies, and who was there.
create table round_ceremony (
  id          integer primary key,
  round_id    integer not null references round (id),
  day         integer not null,
  place       text    not null check (length(place) between 1 and 200),
  operator    text    not null check (length(operator) <= 64),
  recorded_at integer not null
) strict;

create index round_ceremony_round on round_ceremony (round_id);

create table round_thanks (
  ceremony_id integer not null references round_ceremony (id),
  reporter_id integer not null references reporter (id),
  present     integer not null check (present in (0, 1)),
  primary key (ceremony_id, reporter_id)
) strict, without rowid;

-- None of this is edited or taken out again.

create trigger round_basis_no_delete before delete on round_basis
begin
  select raise(abort, 'an issued round never changes');
end;

create trigger round_county_no_delete before delete on round_county
begin
  select raise(abort, 'an issued round never changes');
end;

create trigger round_candidate_no_delete before delete on round_candidate
begin
  select raise(abort, 'an issued round never changes');
end;

create trigger round_draft_no_update before update on round_draft
begin
  select raise(abort, 'what happened to a round is never edited');
end;

create trigger round_draft_no_delete before delete on round_draft
begin
  select raise(abort, 'what happened to a round is never edited');
end;

create trigger round_approval_no_update before update on round_approval
begin
  select raise(abort, 'what happened to a round is never edited');
end;

create trigger round_approval_no_delete before delete on round_approval
begin
  select raise(abort, 'what happened to a round is never edited');
end;

create trigger round_withdrawal_no_update before update on round_withdrawal
begin
  select raise(abort, 'what happened to a round is never edited');
end;

create trigger round_withdrawal_no_delete before delete on round_withdrawal
begin
  select raise(abort, 'what happened to a round is never edited');
end;

create trigger round_replacement_no_update before update on round_replacement
begin
  select raise(abort, 'what happened to a round is never edited');
end;

create trigger round_replacement_no_delete before delete on round_replacement
begin
  select raise(abort, 'what happened to a round is never edited');
end;

create trigger round_ceremony_no_update before update on round_ceremony
begin
  select raise(abort, 'what happened to a round is never edited');
end;

create trigger round_ceremony_no_delete before delete on round_ceremony
begin
  select raise(abort, 'what happened to a round is never edited');
end;

create trigger round_thanks_no_update before update on round_thanks
begin
  select raise(abort, 'what happened to a round is never edited');
end;

create trigger round_thanks_no_delete before delete on round_thanks
begin
  select raise(abort, 'what happened to a round is never edited');
end;
