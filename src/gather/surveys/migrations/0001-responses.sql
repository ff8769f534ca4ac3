CREATE TABLE responses (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  customer_id  uuid,
  person_id    uuid,
  source       text NOT NULL DEFAULT 'meguri',
  external_id  text,
  survey       text NOT NULL,
  answered_at  timestamptz NOT NULL,
  nps          smallint CHECK (nps BETWEEN 0 AND 10),
  csat         numeric,
  csat_scale   smallint NOT NULL DEFAULT 5 CHECK (csat_scale BETWEEN 2 AND 10),
  ces          numeric CHECK (ces BETWEEN 1 AND 7),
  comment      text NOT NULL DEFAULT '',
  locale       text,
  answers      jsonb NOT NULL DEFAULT '{}',
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, source, external_id),
  CHECK (csat BETWEEN 1 AND csat_scale),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
CREATE INDEX responses_of_customer ON responses (workspace_id, customer_id, answered_at DESC);
SELECT guard_rows('responses'), log_changes('responses'), mirror_rows('responses');

CREATE VIEW mirror_responses WITH (security_invoker = true) AS
SELECT workspace_id, id, customer_id, person_id, survey, answered_at, nps, csat, csat_scale, ces, coalesce(locale, '') AS locale FROM responses;
GRANT SELECT ON mirror_responses TO meguri_app;
