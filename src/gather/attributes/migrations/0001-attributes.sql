-- What a workspace adds to its customers and people; `learnt` where a file brought it and no member declared it.
CREATE TABLE attributes (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  subject      text NOT NULL CHECK (subject IN ('customer', 'person')),
  name         text NOT NULL CHECK (name ~ '^[a-z][a-z0-9_]{0,62}$'),
  label        text NOT NULL,
  type         text NOT NULL CHECK (type IN ('text', 'number', 'boolean', 'date')),
  learnt       boolean NOT NULL DEFAULT false,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, subject, name)
);
SELECT guard_rows('attributes'), log_changes('attributes');
