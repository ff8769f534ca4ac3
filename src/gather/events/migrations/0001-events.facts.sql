-- Events are immutable and count once per message id: intake looks a message up by its hash before it inserts.
CREATE TABLE events (
  workspace_id UUID, customer_id UUID, person_id UUID, occurred_at DateTime64(3, 'UTC'), received_at DateTime64(3, 'UTC'),
  name LowCardinality(String), type LowCardinality(String), message_id String, message_hash UInt64 MATERIALIZED sipHash64(message_id),
  user_id String, anonymous_id String, properties String CODEC(ZSTD(1)), source LowCardinality(String), import_id UUID, moved_from UUID,
  PROJECTION by_message (SELECT workspace_id, message_hash, message_id ORDER BY workspace_id, message_hash)
) ENGINE = MergeTree PARTITION BY toYYYYMM(occurred_at) ORDER BY (workspace_id, customer_id, name, occurred_at)
SETTINGS deduplicate_merge_projection_mode = 'rebuild';
