CREATE TABLE interactions (
  workspace_id UUID, id UUID, customer_id UUID, kind LowCardinality(String), initiated_by LowCardinality(String),
  happened_at DateTime64(3, 'UTC'), member_id Nullable(UUID), person_ids Array(UUID),
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);
