-- What an event means beyond its name, where somebody says so: nothing is called churn because of how it is spelt.
ALTER TABLE event_names ADD COLUMN means text CHECK (means IN ('churn'));

-- Ids that identify nobody (undefined, null, 0), by who sent them: where they come from a client has a fault.
CREATE TABLE event_junk_ids (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  source       text NOT NULL,
  field        text NOT NULL,
  value        text NOT NULL,
  count        bigint NOT NULL,
  last_seen_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, source, field, value)
);
SELECT guard_rows('event_junk_ids');
