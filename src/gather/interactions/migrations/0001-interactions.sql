CREATE TABLE interactions (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  customer_id  uuid NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('note', 'call', 'meeting', 'mail')),
  initiated_by text NOT NULL DEFAULT 'us' CHECK (initiated_by IN ('us', 'customer')),
  happened_at  timestamptz NOT NULL,
  member_id    uuid,
  person_ids   uuid[] NOT NULL DEFAULT '{}',
  title        text NOT NULL DEFAULT '',
  body         text NOT NULL DEFAULT '',
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
CREATE INDEX interactions_of_customer ON interactions (workspace_id, customer_id, happened_at DESC);
SELECT guard_rows('interactions'), log_changes('interactions'), mirror_rows('interactions');

CREATE VIEW mirror_interactions WITH (security_invoker = true) AS
SELECT workspace_id, id, customer_id, kind, initiated_by, happened_at, member_id, person_ids FROM interactions;
GRANT SELECT ON mirror_interactions TO meguri_app;
