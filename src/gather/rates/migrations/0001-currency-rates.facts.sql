CREATE TABLE currency_rates (
  workspace_id UUID, id UUID, from_currency LowCardinality(String), to_currency LowCardinality(String), rated_on Date32,
  rate Decimal(38, 18), source String, created_at DateTime64(3, 'UTC'),
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);
