CREATE TABLE responses (
  workspace_id UUID, id UUID, customer_id Nullable(UUID), person_id Nullable(UUID), survey LowCardinality(String),
  answered_at DateTime64(3, 'UTC'), nps Nullable(UInt8), csat Nullable(Float64), csat_scale UInt8, ces Nullable(Float64), locale LowCardinality(String),
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);
