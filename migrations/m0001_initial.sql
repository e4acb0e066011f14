-- The first schema. Frozen once released: a later change is a new file.
-- Instants are seconds since 1970-01-01T00:00:00Z. Days are days since 1970-01-01 in the station's zone.
-- Kinds and dispositions are the small integers of Sources/TipsCore/Domain; the tables `kind` and
-- `disposition` spell them out for whoever reads the file with other tools.

create table store (
  id         integer primary key check (id = 1),
  uuid       text    not null check (length(uuid) = 32),
  station    integer not null check (station between 0 and 999),
  zone       text    not null check (length(zone) between 1 and 64),
  public_key blob    not null check (length(public_key) = 32),
  created_at integer not null,
  -- Ids up to this one were given out and taken back; they are never given again.
  id_floor   integer not null default 0
) strict;

create table kind (
  id       integer primary key,
  code     text not null unique,
  label_fa text not null,
  label_en text not null
) strict;

create table disposition (
  id       integer primary key,
  code     text not null unique,
  label_fa text not null,
  label_en text not null
) strict;

create table line (
  id       integer primary key,
  code     text    not null unique check (length(code) between 1 and 32),
  label_fa text    not null check (length(label_fa) between 1 and 120),
  label_en text    not null check (length(label_en) between 1 and 120),
  active   integer not null default 1 check (active in (0, 1))
) strict;

create table category (
  id       integer primary key,
  code     text    not null unique check (length(code) between 1 and 64),
  label_fa text    not null check (length(label_fa) between 1 and 120),
  label_en text    not null check (length(label_en) between 1 and 120),
  eligible integer not null check (eligible in (0, 1)),
  active   integer not null default 1 check (active in (0, 1))
) strict;

create table place (
  id         integer primary key,
  code       text    not null unique check (length(code) between 1 and 64),
  parent_id  integer references place (id),
  level      text    not null check (level in ('province', 'county', 'district', 'city', 'neighbourhood')),
  label_fa   text    not null check (length(label_fa) between 1 and 120),
  label_en   text    not null check (length(label_en) between 1 and 120),
  population integer check (population >= 0),
  sort_key   blob    not null,
  active     integer not null default 1 check (active in (0, 1))
) strict;

create index place_parent on place (parent_id);

-- Every folded spelling under which a place is found: code, both labels, aliases.
create table place_name (
  match_key text    not null check (length(match_key) between 1 and 120),
  place_id  integer not null references place (id) on delete cascade,
  primary key (match_key, place_id)
) strict, without rowid;

create index place_name_place on place_name (place_id);

-- Where reports come from: the station itself, a call centre, a web form.
create table source (
  id   integer primary key,
  code text not null unique check (length(code) between 1 and 64)
) strict;

create table batch (
  id          integer primary key,
  source_id   integer not null references source (id),
  operator    text    not null check (length(operator) <= 64),
  started_at  integer not null,
  read        integer not null default 0,
  recorded    integer not null default 0,
  merged      integer not null default 0,
  already     integer not null default 0,
  refused     integer not null default 0,
  undone_at   integer
) strict;

create table operation (
  id          integer primary key,
  reference   text    not null unique check (length(reference) between 1 and 64),
  at          integer not null,
  place_id    integer references place (id),
  operator    text    not null check (length(operator) <= 64),
  recorded_at integer not null
) strict;

-- Quantities are exact decimals: mantissa / 10^scale.
create table operation_result (
  operation_id integer not null references operation (id) on delete cascade,
  ordinal      integer not null,
  measure      text    not null check (length(measure) between 1 and 64),
  mantissa     integer not null check (mantissa >= 0),
  scale        integer not null check (scale between 0 and 6),
  unit         text    not null check (length(unit) <= 32),
  primary key (operation_id, ordinal)
) strict, without rowid;

-- `tag` is an HMAC of the canonical telephone number under a key that only the officer's key file yields.
create table reporter (
  id                 integer primary key,
  tag                blob    unique check (tag is null or length(tag) = 32),
  consent            integer check (consent between 0 and 3),
  consent_at         integer,
  protected          integer not null default 0 check (protected in (0, 1)),
  excluded_reason    text    check (length(excluded_reason) between 1 and 500),
  identity_report_id integer,
  created_at         integer not null
) strict;

create table consent_event (
  id          integer primary key,
  reporter_id integer not null references reporter (id),
  consent     integer not null check (consent between 0 and 3),
  source      text    not null check (length(source) between 1 and 200),
  operator    text    not null check (length(operator) <= 64),
  at          integer not null
) strict;

create index consent_event_reporter on consent_event (reporter_id);

-- id is station * 10^9 + sequence; the report number that people see is the id with a check digit behind it.
create table report (
  id            integer primary key check (id > 0),
  kind          integer not null check (kind between 0 and 5),
  line_id       integer not null references line (id),
  category_id   integer not null references category (id),
  place_id      integer references place (id),
  priority      integer not null check (priority between 1 and 5),
  received_at   integer not null,
  recorded_at   integer not null,
  dispatched_at integer check (dispatched_at >= received_at),
  arrived_at    integer check (arrived_at >= received_at),
  closed_at     integer check (closed_at >= received_at),
  disposition   integer not null check (disposition between 0 and 11),
  outcome_at    integer check ((outcome_at is null) = (disposition = 0)),
  duplicate_of  integer references report (id) check (duplicate_of is null or (disposition = 8 and duplicate_of <> id)),
  operation_id  integer references operation (id) check (operation_id is null or disposition = 1),
  reporter_id   integer references reporter (id),
  source_id     integer not null references source (id),
  source_key    text    check (length(source_key) between 1 and 200),
  batch_id      integer references batch (id),
  operator      text    check (length(operator) <= 64),
  latitude      real    check (latitude between -90 and 90),
  longitude     real    check (longitude between -180 and 180),
  text          text    not null,
  address       text,
  check (arrived_at is null or dispatched_at is null or arrived_at >= dispatched_at),
  check (closed_at is null or arrived_at is null or closed_at >= arrived_at),
  check (outcome_at is null or outcome_at >= received_at)
) strict;

create unique index report_source on report (source_id, source_key) where source_key is not null;
create index report_received on report (received_at, dispatched_at, arrived_at);
create index report_category on report (category_id);
create index report_place on report (place_id) where place_id is not null;
create index report_disposition on report (disposition);
create index report_assessed on report (outcome_at, disposition, category_id, reporter_id, received_at, place_id)
  where kind = 0 and disposition in (1, 2, 3, 5, 11);
create index report_duplicate on report (duplicate_of, reporter_id, received_at, place_id) where duplicate_of is not null;
create index report_reporter on report (reporter_id, kind, disposition, outcome_at, category_id, duplicate_of)
  where reporter_id is not null;
create index report_operation on report (operation_id) where operation_id is not null;
create index report_batch on report (batch_id) where batch_id is not null;

-- Every change of an outcome; a wrong mark is taken back by another row, never by an edit.
create table outcome_event (
  id               integer primary key,
  report_id        integer not null references report (id),
  from_disposition integer not null check (from_disposition between 0 and 11),
  to_disposition   integer not null check (to_disposition between 0 and 11),
  -- When the outcome before was known, so that taking this one back restores it.
  from_at          integer,
  at               integer,
  recorded_at      integer not null,
  operator         text    not null check (length(operator) <= 64),
  note             text,
  operation_id     integer references operation (id),
  duplicate_of     integer references report (id),
  undoes           integer unique references outcome_event (id)
) strict;

create index outcome_event_report on outcome_event (report_id);

create trigger outcome_event_no_update before update on outcome_event
begin
  select raise(abort, 'outcome events are never edited');
end;

create trigger outcome_event_no_delete before delete on outcome_event
begin
  select raise(abort, 'outcome events are never removed');
end;

create table stage_event (
  id          integer primary key,
  report_id   integer not null references report (id),
  stage       text    not null check (stage in ('dispatched', 'arrived', 'closed')),
  at          integer not null,
  recorded_at integer not null,
  operator    text    not null check (length(operator) <= 64)
) strict;

create index stage_event_report on stage_event (report_id);

-- One HPKE encapsulation serves all identities that one process seals.
create table sealing_run (
  id               integer primary key,
  encapsulated_key blob    not null check (length(encapsulated_key) = 32),
  created_at       integer not null
) strict;

create table sealed_identity (
  report_id integer primary key references report (id) on delete cascade,
  run_id    integer not null references sealing_run (id),
  sealed    blob    not null,
  settled   integer not null default 0 check (settled in (0, 1))
) strict;

create index sealed_identity_unsettled on sealed_identity (report_id) where settled = 0;

-- Summaries, kept by the transaction that changes a report.
create table report_day (
  day         integer not null,
  line_id     integer not null,
  kind        integer not null,
  category_id integer not null,
  disposition integer not null,
  reports     integer not null,
  primary key (day, line_id, kind, category_id, disposition)
) strict, without rowid;

-- Tips by the day on which their outcome was confirmed.
create table outcome_day (
  day         integer not null,
  category_id integer not null,
  disposition integer not null,
  reports     integer not null,
  primary key (day, category_id, disposition)
) strict, without rowid;

-- The span of ids that a day of receipt reaches over: a period becomes a range of the primary key.
create table received_day (
  day      integer primary key,
  first_id integer not null,
  last_id  integer not null
) strict;

create table round (
  id             integer primary key,
  label          text    not null unique check (length(label) between 1 and 64),
  from_day       integer not null,
  to_day         integer not null check (to_day > from_day),
  from_instant   integer not null,
  to_instant     integer not null,
  seats          integer not null check (seats >= 1),
  policy_version integer not null,
  policy         text    not null,
  seed           text    not null,
  as_of          integer not null,
  input_digest   text    not null check (length(input_digest) = 64),
  candidates     integer not null,
  issued_at      integer not null,
  issued_by      text    not null check (length(issued_by) <= 64)
) strict;

create table round_left_out (
  round_id  integer not null references round (id),
  reason    text    not null,
  reporters integer not null,
  primary key (round_id, reason)
) strict, without rowid;

create table honoree (
  round_id    integer not null references round (id),
  place       integer not null check (place >= 1),
  reporter_id integer not null references reporter (id),
  score       integer not null,
  confirmed   integer not null,
  volume      integer not null,
  reliability integer not null,
  county_id   integer references place (id),
  primary key (round_id, place),
  unique (round_id, reporter_id)
) strict, without rowid;

create index honoree_reporter on honoree (reporter_id);

-- The incidents that an issued round has credited, so that none is credited twice.
create table round_credit (
  reporter_id integer not null references reporter (id),
  report_id   integer not null references report (id),
  round_id    integer not null references round (id),
  primary key (reporter_id, report_id)
) strict, without rowid;

create index round_credit_report on round_credit (report_id);

create trigger round_no_update before update on round
begin
  select raise(abort, 'an issued round never changes');
end;

create trigger round_no_delete before delete on round
begin
  select raise(abort, 'an issued round never changes');
end;

create trigger honoree_no_update before update on honoree
begin
  select raise(abort, 'an issued round never changes');
end;

create trigger honoree_no_delete before delete on honoree
begin
  select raise(abort, 'an issued round never changes');
end;

-- Who looked at identities and who changed what matters to recognition.
create table audit_entry (
  id       integer primary key,
  at       integer not null,
  operator text    not null check (length(operator) <= 64),
  action   text    not null check (length(action) between 1 and 64),
  subject  text    not null check (length(subject) <= 200),
  detail   text    not null check (length(detail) <= 2000)
) strict;

create virtual table report_search using fts5 (
  text, address,
  content = 'report', content_rowid = 'id',
  tokenize = 'persian'
);
