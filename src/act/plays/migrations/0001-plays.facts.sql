CREATE TABLE plays (
  workspace_id UUID, id UUID, customer_id UUID, owner_id Nullable(UUID), kind LowCardinality(String), reason String, due_on Date32,
  opened_at DateTime64(3, 'UTC'), closed_at Nullable(DateTime64(3, 'UTC')),
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);
