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

-- What an import of events brought that contradicts the records: counted row by row as the file is read, because a row that repeats an event is not stored.
CREATE TABLE event_import_faults (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  import_id    uuid NOT NULL,
  fault        text NOT NULL,
  count        integer NOT NULL,
  examples     text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (workspace_id, import_id, fault)
);
SELECT guard_rows('event_import_faults');
