ALTER TABLE portfolio ADD COLUMN IF NOT EXISTS texts Map(LowCardinality(String), String);

ALTER TABLE portfolio ADD COLUMN IF NOT EXISTS numbers Map(LowCardinality(String), Float64);

ALTER TABLE portfolio ADD COLUMN IF NOT EXISTS flags Map(LowCardinality(String), UInt8);
