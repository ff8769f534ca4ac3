-- One wide row per customer: what lists filter, sort and show. A whole refresh writes all rows with one version; a row with a
-- later version supersedes it. Readers ask for the base and what came after it, so nothing waits for merges.
-- Granules and blocks are small, because a page reads few rows from many places.
CREATE TABLE portfolio (
  workspace_id UUID, customer_id UUID, name String, normal_name String, kind LowCardinality(String), stage LowCardinality(String),
  industry LowCardinality(String), country LowCardinality(String), owner_id Nullable(UUID), external_ids Array(String), search String,
  since_on Nullable(Date32), left_on Nullable(Date32),
  band LowCardinality(String), score Nullable(Float64), score_change Nullable(Float64),
  yearly_value Nullable(Decimal(38, 6)), uncounted_contracts UInt32, renews_on Nullable(Date32),
  open_plays Nullable(UInt32), open_cases UInt32, last_event_at Nullable(DateTime64(3, 'UTC')), people_active Nullable(UInt32),
  last_nps Nullable(UInt8), refreshed_at DateTime64(3, 'UTC'), version UInt64, deleted UInt8,
  INDEX by_version version TYPE minmax GRANULARITY 16
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, customer_id)
SETTINGS index_granularity = 1024, min_compress_block_size = 8192, max_compress_block_size = 16384;
