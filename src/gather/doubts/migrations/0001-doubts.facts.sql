CREATE TABLE doubts (
  workspace_id UUID, id UUID, customer_id UUID, said_on Date32, settled UInt8,
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);
