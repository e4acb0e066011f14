-- Leading reports of other stations. Whether one is there this store can't tell; the centre can, and ties the reports
-- together. A report follows the one that its newest outcome event names here.

create table lead_elsewhere (
  event_id  integer primary key references outcome_event (id) on delete cascade,
  report_id integer not null references report (id) on delete cascade,
  lead_id   integer not null check (lead_id >= 1)
) strict;

create index lead_elsewhere_report on lead_elsewhere (report_id);
