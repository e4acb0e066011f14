-- Indices that a first filling has taken away and makes again at its end, when it is faster: by their names, with the statements
-- that make them. Rows here say that the filling is under way, or was broken off. Those of reports are made with these.
create table filling_index (
  name       text primary key,
  definition text not null
);

-- These have the reports' stations and ids too now, so that the list of a month is read from them alone. They are made anew after
-- this step.
drop index if exists report_assessed, report_false, report_duplicate, report_reporter;
