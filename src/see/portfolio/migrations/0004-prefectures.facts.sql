ALTER TABLE portfolio ADD COLUMN IF NOT EXISTS prefecture LowCardinality(String) AFTER country;
