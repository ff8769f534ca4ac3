-- A contract and its amendments are one row, so that no day sees one without the other. The terms on a day are those of the last
-- amendment from that day or before it; of a contract without any they are its own. ARRAY JOIN gives the stretches.
ALTER TABLE contracts ADD COLUMN IF NOT EXISTS period_months UInt16 DEFAULT multiIf(period = 'quarter', 3, period = 'year', 12, 1);

ALTER TABLE contracts ADD COLUMN IF NOT EXISTS tax LowCardinality(String) DEFAULT 'unknown';

ALTER TABLE contracts ADD COLUMN IF NOT EXISTS tax_rate Nullable(Decimal(18, 6));

ALTER TABLE contracts ADD COLUMN IF NOT EXISTS notice_on Nullable(Date32);

ALTER TABLE contracts ADD COLUMN IF NOT EXISTS notice_count Nullable(Int16);

ALTER TABLE contracts ADD COLUMN IF NOT EXISTS notice_unit LowCardinality(String);

ALTER TABLE contracts ADD COLUMN IF NOT EXISTS renews_id Nullable(UUID);

ALTER TABLE contracts ADD COLUMN IF NOT EXISTS cancel_requested_on Nullable(Date32);

ALTER TABLE contracts ADD COLUMN IF NOT EXISTS amended_from Array(Date32);

ALTER TABLE contracts ADD COLUMN IF NOT EXISTS amended_plan Array(String);

ALTER TABLE contracts ADD COLUMN IF NOT EXISTS amended_seats Array(Nullable(Int32));

ALTER TABLE contracts ADD COLUMN IF NOT EXISTS amended_amount Array(Nullable(Decimal(38, 6)));

ALTER TABLE contracts ADD COLUMN IF NOT EXISTS amended_monthly Array(Nullable(Decimal(38, 6)));

ALTER TABLE contracts ADD COLUMN IF NOT EXISTS amended_yearly Array(Nullable(Decimal(38, 6)));

ALTER TABLE contracts ADD COLUMN IF NOT EXISTS amended_end Array(Nullable(Date32));
