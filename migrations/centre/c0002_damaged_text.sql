-- Texts of stations that are none: with bytes that are no UTF-8, or with NUL, which the server takes neither of. Their rows
-- have them mended; what they were stands here, byte for byte, as long as the row is as it was. `key` is that of the group of
-- rows, at the centre; of several such texts of a group the first has number 1.
create table damaged_text (
  station     smallint not null,
  table_name  text     not null,
  key         bigint   not null,
  number      integer  not null check (number >= 1),
  column_name text     not null,
  bytes       bytea    not null,
  noted_at    bigint   not null,
  primary key (station, table_name, key, number)
);

-- What all stations have together, moved along with each station's summaries. Figures of the country read these: the rows of
-- a thousand stations would be too many.
create table country_report_day (
  day         integer  not null,
  line_id     integer  not null,
  kind        smallint not null,
  category_id integer  not null,
  disposition smallint not null,
  reports     bigint   not null,
  primary key (day, line_id, kind, category_id, disposition) include (reports)
);

create table country_figure_day (
  day       integer  not null,
  dimension smallint not null,
  key       bigint   not null,
  reports   bigint   not null,
  tips      bigint   not null,
  led       bigint   not null,
  pending   bigint   not null,
  primary key (day, dimension, key) include (reports, tips, led, pending)
);

insert into country_report_day (day, line_id, kind, category_id, disposition, reports)
select day, line_id, kind, category_id, disposition, sum(reports)
from report_day
group by day, line_id, kind, category_id, disposition;

insert into country_figure_day (day, dimension, key, reports, tips, led, pending)
select day, dimension, key, sum(reports), sum(tips), sum(led), sum(pending)
from figure_day
group by day, dimension, key;
