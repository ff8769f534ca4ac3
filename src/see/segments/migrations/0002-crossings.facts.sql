-- Who entered or left in a run, for as long as somebody may still have to hear of it; `place` counts from 1 in each direction.
CREATE TABLE segment_crossings (
  workspace_id UUID, segment_id UUID, run_id UUID, customer_id UUID, left UInt8, place UInt32, kept_at DateTime64(3, 'UTC')
) ENGINE = ReplacingMergeTree(kept_at) ORDER BY (workspace_id, segment_id, run_id, customer_id);
