-- What a station sends to its centre.

-- The centre that the station sends to; none for a station without one. The secret lies in a file beside the key.
create table centre (
  id        integer primary key check (id = 1),
  url       text    not null check (length(url) between 1 and 500),
  joined_at integer not null,
  -- Up to which change, and which entry of the trail, the centre is known to have everything; when it last said so.
  sequence  integer not null check (sequence >= 0),
  entry     integer not null check (entry >= 0),
  hash      blob    not null check (length(hash) = 32),
  sent_at   integer,
  -- The last command of the centre that was carried out.
  applied   integer not null check (applied >= 0),
  -- Whether the centre is to forget the station's rows with the next batch.
  anew      integer not null check (anew in (0, 1))
) strict;

-- Changed rows that the centre doesn't have: the table's number in the feed, and keys by which its rows go together. The
-- newest one always stays, so that no number is given twice.
create table change (
  sequence integer primary key check (sequence >= 1),
  thing    integer not null,
  first    integer not null,
  last     integer not null check (last >= first),
  -- How many of the keys have rows, where the others never had any: what was there when the station joined. Null where
  -- all of them changed; those without rows are gone.
  present  integer check (present >= 1)
) strict;
