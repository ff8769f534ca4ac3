-- Once a minute those are looked for that were refused: of a send to a million that waits, none of the others is read.
DROP INDEX deliveries_to_fall_back;
CREATE INDEX deliveries_to_fall_back ON deliveries (workspace_id, ordered_at, id) WHERE chosen IS NOT NULL AND may AND told_at IS NULL
  AND fell_back_at IS NULL AND refusal_told IS NOT NULL;
