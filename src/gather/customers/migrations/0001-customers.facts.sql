CREATE TABLE customers (
  workspace_id UUID, id UUID, name String, normal_name String, kind LowCardinality(String), parent_id Nullable(UUID),
  stage LowCardinality(String), industry LowCardinality(String), country LowCardinality(String), corporate_number String,
  owner_id Nullable(UUID), external_ids Array(String),
  texts Map(LowCardinality(String), String), numbers Map(LowCardinality(String), Float64), flags Map(LowCardinality(String), UInt8),
  since_on Nullable(Date32), left_on Nullable(Date32), created_at DateTime64(3, 'UTC'),
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);

CREATE TABLE people (
  workspace_id UUID, id UUID, customer_id Nullable(UUID), roles Array(LowCardinality(String)), locale LowCardinality(String),
  department LowCardinality(String), left_on Nullable(Date32), created_at DateTime64(3, 'UTC'), may_analyse UInt8,
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);

CREATE TABLE contracts (
  workspace_id UUID, id UUID, customer_id UUID, plan LowCardinality(String), kind LowCardinality(String), seats Nullable(Int32),
  amount Decimal(38, 6), currency LowCardinality(String), period LowCardinality(String), monthly_value Decimal(38, 6),
  starts_on Date32, ends_on Nullable(Date32), auto_renew UInt8, created_at DateTime64(3, 'UTC'),
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);

CREATE TABLE purchases (
  workspace_id UUID, id UUID, customer_id UUID, person_id Nullable(UUID), product LowCardinality(String), quantity Decimal(38, 6),
  amount Decimal(38, 6), currency LowCardinality(String), purchased_at DateTime64(3, 'UTC'),
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);

CREATE TABLE interactions (
  workspace_id UUID, id UUID, customer_id UUID, kind LowCardinality(String), initiated_by LowCardinality(String),
  happened_at DateTime64(3, 'UTC'), member_id Nullable(UUID), person_ids Array(UUID),
  fingerprint String, version UInt64, deleted UInt8
) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY (workspace_id, id);
