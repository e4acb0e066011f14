-- Summaries and records that figures come from.

-- Marginal counts of reports by the day of receipt. What `key` is, says the dimension:
-- 1 the place's row (0 without one), 2 the hour of the day, 3 the station, 4 the category of tips with money returned,
-- 5 the answer of the last follow-up (1 satisfied, 0 dissatisfied). 4 and 5 count `reports` alone.
create table figure_day (
  day       integer not null,
  dimension integer not null check (dimension between 1 and 5),
  key       integer not null,
  reports   integer not null,
  tips      integer not null,
  led       integer not null,
  pending   integer not null,
  primary key (day, dimension, key)
) strict, without rowid;

-- How long reports received on a day waited, as pairs of seconds and reports; see docs/schema.md for the bytes.
create table duration_day (
  stage  text    not null check (stage in ('dispatched', 'arrived', 'closed')),
  day    integer not null,
  counts blob    not null,
  primary key (stage, day)
) strict;

create table operation_day (
  day        integer primary key,
  operations integer not null
) strict;

-- Sums of what the operations of a day yielded, in millionths: high * 10^18 + low.
create table operation_result_day (
  day     integer not null,
  measure text    not null,
  unit    text    not null,
  results integer not null,
  high    integer not null,
  low     integer not null,
  primary key (day, measure, unit)
) strict, without rowid;

-- Whether the caller is satisfied with what became of a report; the last answer counts.
create table followup (
  id        integer primary key,
  report_id integer not null references report (id),
  satisfied integer not null check (satisfied in (0, 1)),
  at        integer not null,
  operator  text    not null check (length(operator) <= 64),
  note      text
) strict;

create index followup_report on followup (report_id, id);

-- Workshops, visits to schools and the like.
create table activity (
  id          integer primary key,
  kind        text    not null check (length(kind) between 1 and 64),
  place_id    integer references place (id),
  at          integer not null,
  people      integer check (people >= 0),
  operator    text    not null check (length(operator) <= 64),
  recorded_at integer not null
) strict;

create index activity_at on activity (at);

-- Filtered figures of a period read this index and no row; it also finds reports by the time of receipt.
drop index report_received;
create index report_received on report (
  received_at, line_id, kind, category_id, place_id, disposition, dispatched_at, arrived_at, closed_at
);

create index operation_at on operation (at, place_id);
create index operation_result_returned on operation_result (operation_id)
  where measure = 'money_returned' and mantissa > 0;

-- Categories of counselling at stations, for stores that were made before there were any.
insert into category (code, label_fa, label_en, eligible)
select 'counselling.family', 'مشاوره خانواده', 'Family counselling', 0
where exists (select 1 from category) and not exists (select 1 from category where code = 'counselling.family');
insert into category (code, label_fa, label_en, eligible)
select 'counselling.other', 'سایر مشاوره‌ها', 'Other counselling', 0
where exists (select 1 from category) and not exists (select 1 from category where code = 'counselling.other');
