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

-- What a person answered is not analysed after the consent was withdrawn.
CREATE VIEW mirror_responses WITH (security_invoker = true) AS
SELECT r.workspace_id, r.id, r.customer_id, r.person_id, r.survey, r.answered_at, r.nps, r.csat, r.csat_scale, r.ces, coalesce(r.locale, '') AS locale
FROM responses r
WHERE NOT EXISTS (SELECT FROM people p WHERE p.workspace_id = r.workspace_id AND p.id = r.person_id AND NOT p.may_analyse);
GRANT SELECT ON mirror_responses TO meguri_app;

CREATE INDEX responses_of_person ON responses (workspace_id, person_id) WHERE person_id IS NOT NULL;
CREATE FUNCTION queue_responses_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO mirror_queue (workspace_id, record, record_id)
  SELECT workspace_id, 'responses', id FROM responses WHERE workspace_id = NEW.workspace_id AND person_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER mirror_responses_of_person AFTER UPDATE OF may_analyse ON people FOR EACH ROW
  WHEN (OLD.may_analyse IS DISTINCT FROM NEW.may_analyse) EXECUTE FUNCTION queue_responses_of_person();
