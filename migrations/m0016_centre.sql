-- What a station sends to its centre.

-- The centre that the station sends to; none for a station without one. The secret lies in a file beside the store.
create table centre (
  id        integer primary key check (id = 1),
  url       text    not null check (length(url) between 1 and 500),
  joined_at integer not null,
  -- Up to which change, and which entry of the trail, the centre has everything; when it last said so.
  sequence  integer not null check (sequence >= 0),
  entry     integer not null check (entry >= 0),
  hash      blob    not null check (length(hash) = 32),
  sent_at   integer,
  -- The last command of the centre that was carried out.
  applied   integer not null check (applied >= 0),
  -- What was there when the station joined enters the outbox table by table: up to this key of this table. Null once all is in.
  entering  integer,
  entered   integer,
  check ((entering is null) = (entered is null))
) strict;

-- Changed rows that the centre doesn't have: the table's number in the feed, and the key by which its rows go together.
-- The newest one always stays, so that no number is given twice.
create table change (
  sequence integer primary key check (sequence >= 1),
  thing    integer not null,
  key      integer not null
) strict;
