CREATE TABLE people (
  workspace_id UUID, id UUID, customer_id Nullable(UUID), roles Array(LowCardinality(String)), locale LowCardinality(String),
  department LowCardinality(String), left_on Nullable(Date32), created_at DateTime64(3, 'UTC'), may_analyse UInt8,
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);
