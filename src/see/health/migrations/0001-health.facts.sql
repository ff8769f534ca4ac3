-- Readings are kept: one row whenever what was found for a customer changed. Order of `values`, `counts`, `because`: the version's measures.
CREATE TABLE health_readings (
  workspace_id UUID, customer_id UUID, read_at DateTime64(3, 'UTC'), run_id UUID, scorecard_id UUID, version_id UUID,
  score Nullable(Float64), computed Nullable(Float64), band LowCardinality(String),
  previous_score Nullable(Float64), previous_band LowCardinality(String),
  values Array(Nullable(Float64)), counts Array(UInt32), because Array(Enum8('' = 0, 'no data' = 1, 'out of date' = 2, 'too few' = 3, 'not judged' = 4)), missing UInt8,
  exception_id LowCardinality(String), cell_id LowCardinality(String), override_id UUID, state UInt64, digest UInt64
) ENGINE = MergeTree ORDER BY (workspace_id, customer_id, read_at);

CREATE TABLE health_latest (
  workspace_id UUID, customer_id UUID, read_at DateTime64(3, 'UTC'), run_id UUID, scorecard_id UUID, version_id UUID,
  score Nullable(Float64), computed Nullable(Float64), band LowCardinality(String), missing UInt8,
  exception_id LowCardinality(String), cell_id LowCardinality(String), override_id UUID, state UInt64, digest UInt64
) ENGINE = ReplacingMergeTree(read_at) ORDER BY (workspace_id, customer_id);

-- Whatever is read is at once the latest: one INSERT fills both.
CREATE MATERIALIZED VIEW health_latest_of_readings TO health_latest AS
SELECT workspace_id, customer_id, read_at, run_id, scorecard_id, version_id, score, computed, band, missing, exception_id, cell_id, override_id, state, digest
FROM health_readings;

CREATE TABLE judgements (
  workspace_id UUID, id UUID, customer_id UUID, topic LowCardinality(String), points Float64, judged_at DateTime64(3, 'UTC'),
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);
