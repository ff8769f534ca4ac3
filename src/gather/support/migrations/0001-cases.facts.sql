CREATE TABLE cases (
  workspace_id UUID, id UUID, customer_id UUID, person_id Nullable(UUID), priority LowCardinality(String), status LowCardinality(String),
  opened_at DateTime64(3, 'UTC'), closed_at Nullable(DateTime64(3, 'UTC')), first_response_minutes Nullable(Float64),
  satisfaction Nullable(UInt8), escalated UInt8, reopened UInt8,
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);
