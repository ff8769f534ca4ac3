ALTER TABLE purchases ADD COLUMN IF NOT EXISTS tax LowCardinality(String) DEFAULT 'unknown';

ALTER TABLE purchases ADD COLUMN IF NOT EXISTS tax_rate Nullable(Decimal(18, 6));
