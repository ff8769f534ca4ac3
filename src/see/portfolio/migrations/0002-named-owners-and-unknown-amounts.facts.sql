ALTER TABLE portfolio ADD COLUMN IF NOT EXISTS named_owner String AFTER owner_id;

ALTER TABLE portfolio ADD COLUMN IF NOT EXISTS unpriced_contracts UInt32 AFTER uncounted_contracts;
