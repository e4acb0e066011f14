-- When something last happened to a report, of reports to which something happened after they were recorded: recording one
-- writes nothing here, and of the others `report_received` gives the order.
drop index report_updated;
create index report_updated on report (
  coalesce(outcome_at, closed_at, max(coalesce(dispatched_at, received_at), coalesce(arrived_at, received_at)))
) where disposition <> 0 or closed_at is not null or dispatched_at is not null or arrived_at is not null;
