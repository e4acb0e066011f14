-- Groups of rows of stations that the tables don't take: a number out of bounds, a word that is none of those that there are, a
-- reference to nothing. Only a damaged file has such. They are not here, and nothing of what they hold is; they are named here
-- until the station sends them anew. `key` is that of the group at the station.
create table damaged_row (
  station    smallint not null,
  table_name text     not null,
  key        bigint   not null,
  reason     text     not null,
  noted_at   bigint   not null,
  primary key (station, table_name, key)
);

-- Identities that an office's key doesn't open, for they were sealed before the station adopted it, are not tried again as long as
-- they are the same.
alter table settled_report add column unopenable smallint not null default 0 check (unopenable in (0, 1));
