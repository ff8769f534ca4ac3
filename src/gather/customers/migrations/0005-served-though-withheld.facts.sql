CREATE TABLE withheld_customers (
  workspace_id UUID, id UUID, name String, normal_name String, kind LowCardinality(String), stage LowCardinality(String),
  industry LowCardinality(String), country LowCardinality(String), owner_id Nullable(UUID), named_owner String, external_ids Array(String),
  since_on Nullable(Date32), left_on Nullable(Date32), created_at DateTime64(3, 'UTC'),
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);
