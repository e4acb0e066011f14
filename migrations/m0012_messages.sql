-- What reporters and the station say to each other by receipt, and what comes in by the citizens' door.

-- Whose words a note has: 0 the station's own, 1 its question to the reporter, 2 the reporter's. What is sent twice has one
-- source_key. A reporter's word is seen by somebody of the station, or waits for that.
alter table note add column origin integer not null default 0 check (origin between 0 and 2);
alter table note add column source_key text check (source_key is null or length(source_key) between 1 and 200 and origin = 2);
alter table note add column seen_at integer check (seen_at is null or origin = 2);
alter table note add column seen_by text check ((seen_by is null) = (seen_at is null) and length(seen_by) <= 64);
create unique index note_key on note (source_key) where source_key is not null;
create index note_message on note (report_id) where origin <> 0;
create index note_unseen on note (report_id) where origin = 2 and seen_at is null;

-- 1 for what citizens sent by themselves and nobody has taken yet: it is on the board only once somebody was sent.
alter table report add column untaken integer not null default 0 check (untaken in (0, 1));
create index report_untaken on report (
  disposition, received_at, place_id, priority, dispatched_at, arrived_at, closed_at, line_id, category_id
) where untaken = 1;
drop index report_open;
create index report_open on report (place_id, received_at, priority, dispatched_at, arrived_at, line_id, category_id)
  where disposition = 0 and closed_at is null and (untaken = 0 or dispatched_at is not null or arrived_at is not null);

-- Who took such a report, or put it back, and when.
create table taking (
  id          integer primary key,
  report_id   integer not null references report (id),
  taken       integer not null check (taken in (0, 1)),
  recorded_at integer not null,
  operator    text    not null check (length(operator) <= 64)
) strict;

create index taking_report on taking (report_id);

create trigger taking_no_update before update on taking
begin
  select raise(abort, 'what happened to a report is never edited');
end;

create trigger taking_no_delete before delete on taking
begin
  select raise(abort, 'what happened to a report is never removed');
end;
