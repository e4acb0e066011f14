-- Putting right what was recorded: corrections, notes, and what was taken back.

-- Who put a report right, when and why; what changed is in correction_change. The reason goes when texts are removed.
create table correction (
  id          integer primary key,
  report_id   integer not null references report (id),
  recorded_at integer not null,
  operator    text    not null check (length(operator) <= 64),
  reason      text    check (length(reason) between 1 and 500)
) strict;

create index correction_report on correction (report_id);

create trigger correction_no_update before update on correction
when new.reason is not null and new.reason is not old.reason or new.report_id <> old.report_id
  or new.recorded_at <> old.recorded_at or new.operator <> old.operator
begin
  select raise(abort, 'corrections are never edited');
end;

create trigger correction_no_delete before delete on correction
begin
  select raise(abort, 'corrections are never removed');
end;

-- One changed column of a report as it was and as it became: ids and instants as digits, null for nothing.
create table correction_change (
  correction_id integer not null references correction (id),
  field         text    not null check (field in (
    'kind', 'line', 'category', 'place', 'priority', 'received_at', 'dispatched_at', 'arrived_at', 'closed_at', 'position',
    'text', 'address', 'redaction')),
  before        text,
  after         text,
  primary key (correction_id, field)
) strict, without rowid;

-- What names a person may go; everything else stays as it was recorded.
create trigger correction_change_no_update before update on correction_change
when old.field not in ('position', 'text', 'address') or new.field <> old.field or new.correction_id <> old.correction_id
begin
  select raise(abort, 'corrections are never edited');
end;

create trigger correction_change_no_delete before delete on correction_change
begin
  select raise(abort, 'corrections are never removed');
end;

-- What a caller added later, or a colleague. The id is the report's id with three digits behind it, so that the order of
-- ids is the order of reports: a search reads both indices side by side.
create table note (
  id          integer primary key check (id > 0),
  report_id   integer not null references report (id) check (report_id = id / 1000),
  text        text    not null,
  recorded_at integer not null,
  operator    text    not null check (length(operator) <= 64)
) strict;

create virtual table note_search using fts5 (
  text,
  content = 'note', content_rowid = 'id',
  tokenize = 'persian'
);

-- An operation that was taken out keeps its row, for the history of reports; one that was merged is another name of the
-- operation that it went into.
alter table operation add column merged_into integer references operation (id) check (merged_into <> id);
alter table operation add column removed_at integer check (removed_at is null or merged_into is null);

-- An answer that was taken back counts no more.
alter table followup add column removed_at integer;
alter table followup add column removed_by text check ((removed_by is null) = (removed_at is null) and length(removed_by) <= 64);

-- A ceremony that was recorded by mistake.
create table round_ceremony_undo (
  ceremony_id integer primary key references round_ceremony (id),
  reason      text    not null check (length(reason) between 1 and 500),
  operator    text    not null check (length(operator) <= 64),
  at          integer not null
) strict;

create trigger round_ceremony_undo_no_update before update on round_ceremony_undo
begin
  select raise(abort, 'what happened to a round is never edited');
end;

create trigger round_ceremony_undo_no_delete before delete on round_ceremony_undo
begin
  select raise(abort, 'what happened to a round is never edited');
end;

-- What is open, by place and newest first: near reports of a new one (`tips log`, `tips similar`), and `tips open`.
create index report_open on report (place_id, received_at, priority, dispatched_at, arrived_at, line_id, category_id)
  where disposition = 0 and closed_at is null;
