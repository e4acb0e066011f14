-- Recognition asks who reported something false in a year; there are few such reports, and they lie far apart.
create index report_false on report (outcome_at, category_id, reporter_id) where kind = 0 and disposition = 11;
