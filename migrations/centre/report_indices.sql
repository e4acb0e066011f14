-- The indices of reports beside the primary key. They are made when a centre is begun; a first filling takes them away
-- and makes them again, for it is faster so.
create index if not exists report_id on report (id);
create index if not exists report_received on report (
  received_at, line_id, kind, category_id, place_id, disposition, dispatched_at, arrived_at, closed_at
);
create index if not exists report_search on report using gin (search);
create index if not exists report_open on report (
  place_id, received_at, priority, dispatched_at, arrived_at, line_id, category_id
) where disposition = 0 and closed_at is null and (untaken = 0 or dispatched_at is not null or arrived_at is not null);
create index if not exists report_untaken on report (received_at) where untaken = 1;
create index if not exists report_place on report (place_id, received_at) where place_id is not null;
create index if not exists report_assessed on report (
  outcome_at, disposition, category_id, reporter_id, received_at, place_id
) include (station, id)
  where kind = 0 and disposition in (1, 2, 3, 5, 11);
create index if not exists report_false on report (outcome_at, category_id, reporter_id) include (station, id)
  where kind = 0 and disposition = 11;
create index if not exists report_duplicate on report (duplicate_of, reporter_id, received_at, place_id)
  include (station, id)
  where duplicate_of is not null;
create index if not exists report_reporter on report (
  reporter_id, kind, disposition, outcome_at, category_id, duplicate_of
) include (station) where reporter_id is not null;
create index if not exists report_operation on report (operation_id) where operation_id is not null;
create index if not exists report_batch on report (batch_id) where batch_id is not null;
