ALTER TABLE responses ADD COLUMN IF NOT EXISTS asked_version UInt32;
ALTER TABLE responses ADD COLUMN IF NOT EXISTS answer_kinds Map(LowCardinality(String), LowCardinality(String));
ALTER TABLE responses ADD COLUMN IF NOT EXISTS answer_numbers Map(LowCardinality(String), Float64);
ALTER TABLE responses ADD COLUMN IF NOT EXISTS answer_options Map(LowCardinality(String), LowCardinality(String));
