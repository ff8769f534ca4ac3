CREATE TABLE cases (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  customer_id  uuid NOT NULL,
  person_id    uuid,
  source       text NOT NULL DEFAULT 'meguri',
  external_id  text,
  subject      text NOT NULL DEFAULT '',
  priority     text NOT NULL DEFAULT 'medium' CHECK (priority IN ('low', 'medium', 'high', 'urgent')),
  status       text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'waiting', 'closed')),
  opened_at    timestamptz NOT NULL,
  closed_at    timestamptz,
  first_response_minutes numeric CHECK (first_response_minutes >= 0),
  satisfaction smallint CHECK (satisfaction BETWEEN 1 AND 5),
  escalated    boolean NOT NULL DEFAULT false,
  reopened     boolean NOT NULL DEFAULT false,
  attributes   jsonb NOT NULL DEFAULT '{}',
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, source, external_id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
CREATE INDEX cases_of_customer ON cases (workspace_id, customer_id, opened_at DESC);
SELECT guard_rows('cases'), log_changes('cases'), mirror_rows('cases');

CREATE VIEW mirror_cases WITH (security_invoker = true) AS
SELECT workspace_id, id, customer_id, person_id, priority, status, opened_at, closed_at, first_response_minutes, satisfaction, escalated, reopened FROM cases;
GRANT SELECT ON mirror_cases TO meguri_app;
