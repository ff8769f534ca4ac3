-- What is to be known of how a row was taken is named too, though all of it came in; and what a refused row calls its customer.
ALTER TABLE import_runs ADD COLUMN noted bigint NOT NULL DEFAULT 0;
ALTER TABLE import_rejects
  DROP CONSTRAINT import_rejects_kind_check,
  ADD CONSTRAINT import_rejects_kind_check CHECK (kind IN ('rejected', 'skipped', 'lost', 'noted')),
  ADD COLUMN called text;
