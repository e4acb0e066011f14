-- Figures of places.

-- Counts of the reports received on a day at a place; those without a place are in no row. Part 0 holds what they have in
-- common, 1 to 3 how long they waited until dispatched, arrived and closed. See docs/schema.md for the bytes.
create table place_day (
  place_id integer not null,
  day      integer not null,
  part     integer not null check (part between 0 and 3),
  counts   blob    not null,
  primary key (place_id, day, part)
) strict;
