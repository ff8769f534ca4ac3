-- When the message was last changed, as the dry run and whoever approved it saw it. Instants of transactions do not tell which came first.
ALTER TABLE sends ADD COLUMN looked_of timestamptz, ADD COLUMN approved_of timestamptz;
UPDATE messages m SET settled_at = s.started_at
FROM (SELECT workspace_id, message_id, min(started_at) AS started_at FROM sends WHERE state IN ('scheduled', 'sending') GROUP BY 1, 2) s
WHERE m.workspace_id = s.workspace_id AND m.id = s.message_id;
