-- Receipts of anonymous reports. `verifier` is scrypt of the receipt's digits, salted with the store's uuid.

create table receipt (
  verifier   blob    primary key check (length(verifier) = 32),
  report_id  integer not null unique references report (id) on delete cascade,
  -- When it was used to claim the report; it can't be used for that again.
  claimed_at integer
) strict, without rowid;
