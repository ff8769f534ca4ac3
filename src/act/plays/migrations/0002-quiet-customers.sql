-- Customers whom an import told of without wishing for plays: what was already so when it came opens none for them.
CREATE TABLE play_quiet_customers (
  workspace_id uuid NOT NULL,
  customer_id  uuid NOT NULL,
  import_id    uuid NOT NULL,
  until        timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, customer_id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
SELECT guard_rows('play_quiet_customers');

-- Up to when what such an import told has been noted: it is looked through once.
CREATE TABLE play_quiet_imports (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  import_id    uuid NOT NULL,
  ended_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, import_id)
);
SELECT guard_rows('play_quiet_imports');
