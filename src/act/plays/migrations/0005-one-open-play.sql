-- One open play per customer and reason. Where there were two, the older one goes on, and the other says why it is closed.
WITH doubles AS (
  SELECT workspace_id, id
  FROM (SELECT workspace_id, id, row_number() OVER (PARTITION BY workspace_id, customer_id, reason ORDER BY opened_at, id) AS place
        FROM plays WHERE closed_at IS NULL) AS open
  WHERE place > 1),
dismissed AS (
  INSERT INTO play_dismissals (workspace_id, play_id, reason, cause)
  SELECT workspace_id, id, '', 'doubled' FROM doubles
  ON CONFLICT (workspace_id, play_id) DO NOTHING)
UPDATE plays p SET closed_at = now() FROM doubles d WHERE p.workspace_id = d.workspace_id AND p.id = d.id;

DROP INDEX plays_open;
CREATE UNIQUE INDEX plays_open ON plays (workspace_id, customer_id, reason) WHERE closed_at IS NULL;
