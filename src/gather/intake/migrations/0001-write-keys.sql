-- Write keys authorise sending events and nothing else; only their hash is kept.
CREATE TABLE write_keys (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL,
  hash         text NOT NULL UNIQUE,
  hint         text NOT NULL,
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  revoked_at   timestamptz,
  PRIMARY KEY (workspace_id, id)
);
SELECT guard_rows('write_keys'), log_changes('write_keys');
