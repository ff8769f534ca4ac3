-- A letter of many says who writes it when it is handed over, instead of what it says; how urgent it is; and of which batch it is.
ALTER TABLE outgoing
  ADD COLUMN writer   text,
  ADD COLUMN urgency  smallint NOT NULL DEFAULT 0 CHECK (urgency BETWEEN 0 AND 3),
  ADD COLUMN batch    uuid,
  ADD COLUMN attempts integer NOT NULL DEFAULT 0;
UPDATE outgoing o SET attempts = last.number
FROM (SELECT workspace_id, outgoing_id, max(number) AS number FROM outgoing_attempts GROUP BY 1, 2) last
WHERE last.workspace_id = o.workspace_id AND last.outgoing_id = o.id;
DROP INDEX outgoing_due;
CREATE INDEX outgoing_due ON outgoing (workspace_id, urgency, due_at) WHERE state = 'reserved';
CREATE INDEX outgoing_cut_off ON outgoing (workspace_id, due_at) WHERE state = 'handing over';
CREATE INDEX outgoing_of_batch ON outgoing (workspace_id, batch, state) WHERE batch IS NOT NULL;

-- Of these batches nothing more is handed over, from the moment at which it was said.
CREATE TABLE outgoing_stops (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  batch        uuid NOT NULL,
  stopped_at   timestamptz NOT NULL,
  author       text NOT NULL DEFAULT current_author(),
  PRIMARY KEY (workspace_id, batch)
);
SELECT guard_rows('outgoing_stops'), close_rows('outgoing_stops', 'what leaves the house may be about any customer');
