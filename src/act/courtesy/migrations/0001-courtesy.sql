-- How many messages a person gets at most for a purpose, as `[{"purpose", "most", "days"}]`; no cap until an administrator says so.
CREATE TABLE courtesy_settings (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  caps         jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(caps) = 'array'),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id)
);
SELECT guard_rows('courtesy_settings'), log_changes('courtesy_settings'),
       close_rows('courtesy_settings', 'how often the maker writes to people is its own');
