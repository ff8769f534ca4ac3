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
