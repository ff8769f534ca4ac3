-- A twelfth of a yearly amount is not always exact, so that the year is told beside the month and never computed from it.
CREATE TABLE contracts (
  workspace_id UUID, id UUID, customer_id UUID, plan LowCardinality(String), kind LowCardinality(String), seats Nullable(Int32),
  amount Decimal(38, 6), currency LowCardinality(String), period LowCardinality(String), monthly_value Decimal(38, 6),
  yearly_value Decimal(38, 6) DEFAULT monthly_value * 12,
  starts_on Date32, ends_on Nullable(Date32), auto_renew UInt8, created_at DateTime64(3, 'UTC'),
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);

CREATE TABLE purchases (
  workspace_id UUID, id UUID, customer_id UUID, person_id Nullable(UUID), product LowCardinality(String), quantity Decimal(38, 6),
  amount Decimal(38, 6), currency LowCardinality(String), purchased_at DateTime64(3, 'UTC'),
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);
