-- Events are immutable and count once per message id. The hash is the first eight bytes of the id's SHA-1, little-endian, which Node computes alike.
CREATE TABLE events (
  workspace_id UUID, customer_id UUID, person_id UUID, occurred_at DateTime64(3, 'UTC'), received_at DateTime64(3, 'UTC'),
  name LowCardinality(String), type LowCardinality(String), message_id String,
  message_hash UInt64 MATERIALIZED reinterpretAsUInt64(substring(SHA1(message_id), 1, 8)),
  user_id String, anonymous_id String, group_id String, properties String CODEC(ZSTD(1)), source LowCardinality(String), import_id UUID, moved_from UUID,
  INDEX by_received received_at TYPE minmax GRANULARITY 4
) ENGINE = MergeTree PARTITION BY toYYYYMM(occurred_at) ORDER BY (workspace_id, customer_id, name, occurred_at)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

-- Written before the event itself: whatever is stored has its mark, and a mark without an event is found out by looking at the events of its month.
CREATE TABLE event_marks (
  workspace_id UUID, message_hash UInt64, occurred_at DateTime64(3, 'UTC')
) ENGINE = MergeTree ORDER BY (workspace_id, message_hash)
SETTINGS index_granularity = 1024, fsync_after_insert = 1, fsync_part_directory = 1;
