-- A notice of a set is heard slice by slice: where the next one begins, kept together with what the slice wrote.
ALTER TABLE notice_deliveries ADD COLUMN reached text;

-- What waits for another try holds its subject: those are few and found at once, and so is what waits behind others.
CREATE INDEX notice_deliveries_to_try ON notice_deliveries (retry_at)
  WHERE delivered_at IS NULL AND failed_at IS NULL AND retry_at IS NOT NULL;
CREATE INDEX notices_to_deliver ON notices (sequence) INCLUDE (workspace_id, about, id) WHERE delivered_at IS NULL;
DROP INDEX notices_waiting;
