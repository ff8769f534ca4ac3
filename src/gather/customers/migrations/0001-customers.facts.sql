CREATE TABLE customers (
  workspace_id UUID, id UUID, name String, normal_name String, kind LowCardinality(String), parent_id Nullable(UUID),
  stage LowCardinality(String), industry LowCardinality(String), country LowCardinality(String), corporate_number String, domain String,
  owner_id Nullable(UUID), external_ids Array(String),
  texts Map(LowCardinality(String), String), numbers Map(LowCardinality(String), Float64), flags Map(LowCardinality(String), UInt8),
  since_on Nullable(Date32), left_on Nullable(Date32), created_at DateTime64(3, 'UTC'),
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);
