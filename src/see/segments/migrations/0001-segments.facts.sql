-- Who is in which segment. Someone who left keeps a row that says so; FINAL leaves it out.
CREATE TABLE segment_members (
  workspace_id UUID, segment_id UUID, customer_id UUID, since DateTime64(3, 'UTC'), run_id UUID, version UInt64, left UInt8
) ENGINE = ReplacingMergeTree(version, left) ORDER BY (workspace_id, segment_id, customer_id);
