-- What erasure and retention leave behind.

-- A reporter who was erased is an empty shell under the pseudonym that issued lists know.
alter table reporter add column erased_at integer;

-- When the text, address and position of a report were taken out of it.
alter table report add column texts_removed_at integer;

-- Whom the station has forgotten, in a form that only the officer's key can hold against a telephone number.
create table erasure (
  id                  integer primary key,
  mark                blob    not null unique check (length(mark) = 32),
  -- No foreign key: in a backup the reporter may not be known yet.
  reporter_id         integer not null,
  reporter_created_at integer not null,
  at                  integer not null,
  texts               integer not null check (texts in (0, 1))
) strict;

create index erasure_reporter on erasure (reporter_id);

-- The remark of an event is free text and may be taken out of it; nothing else of an event ever changes.
drop trigger outcome_event_no_update;

create trigger outcome_event_no_update before update on outcome_event
when new.note is not null
  or new.id <> old.id
  or new.report_id <> old.report_id
  or new.from_disposition <> old.from_disposition
  or new.to_disposition <> old.to_disposition
  or new.from_at is not old.from_at
  or new.at is not old.at
  or new.recorded_at <> old.recorded_at
  or new.operator <> old.operator
  or new.operation_id is not old.operation_id
  or new.duplicate_of is not old.duplicate_of
  or new.undoes is not old.undoes
begin
  select raise(abort, 'outcome events are never edited');
end;
