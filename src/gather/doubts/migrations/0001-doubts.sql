-- What a customer is unsure of or unhappy with, in their words: it is open until somebody says how it was settled.
CREATE TABLE doubts (
  workspace_id   uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id             uuid NOT NULL DEFAULT new_id(),
  customer_id    uuid NOT NULL,
  person_id      uuid,
  said_on        date NOT NULL,
  words          text NOT NULL,
  interaction_id uuid,
  case_id        uuid,
  response_id    uuid,
  author         text NOT NULL DEFAULT current_author(),
  settled_at     timestamptz,
  settled_by     text,
  settled_with   text NOT NULL DEFAULT '',
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE SET NULL (person_id),
  FOREIGN KEY (workspace_id, interaction_id) REFERENCES interactions ON DELETE SET NULL (interaction_id),
  FOREIGN KEY (workspace_id, case_id) REFERENCES cases ON DELETE SET NULL (case_id),
  FOREIGN KEY (workspace_id, response_id) REFERENCES responses ON DELETE SET NULL (response_id),
  CONSTRAINT heard_in_one_place CHECK (num_nonnulls(interaction_id, case_id, response_id) <= 1),
  CONSTRAINT settled_by_somebody CHECK ((settled_at IS NULL) = (settled_by IS NULL))
);
COMMENT ON COLUMN doubts.words IS 'nothing, where the person who said it was erased';
COMMENT ON COLUMN doubts.settled_with IS 'what settled it, as whoever settled it writes it down';
CREATE INDEX doubts_open ON doubts (workspace_id, said_on, id) WHERE settled_at IS NULL;
CREATE INDEX doubts_settled ON doubts (workspace_id, settled_at DESC, id DESC) WHERE settled_at IS NOT NULL;
CREATE INDEX doubts_of_customer ON doubts (workspace_id, customer_id, said_on);
CREATE INDEX doubts_of_person ON doubts (workspace_id, person_id) WHERE person_id IS NOT NULL;
CREATE INDEX doubts_in_interaction ON doubts (workspace_id, interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX doubts_in_case ON doubts (workspace_id, case_id) WHERE case_id IS NOT NULL;
CREATE INDEX doubts_in_response ON doubts (workspace_id, response_id) WHERE response_id IS NOT NULL;
SELECT guard_rows('doubts'), log_changes('doubts'), mirror_rows('doubts'), keep_to_customer('doubts');

-- What a person said is not analysed after the consent was withdrawn.
CREATE VIEW mirror_doubts WITH (security_invoker = true) AS
SELECT d.workspace_id, d.id, d.customer_id, d.said_on, (d.settled_at IS NOT NULL) AS settled
FROM doubts d
WHERE NOT EXISTS (SELECT FROM people p WHERE p.workspace_id = d.workspace_id AND p.id = d.person_id AND NOT p.may_analyse);
GRANT SELECT ON mirror_doubts TO meguri_app;

CREATE FUNCTION queue_doubts_of_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO mirror_queue (workspace_id, record, record_id)
  SELECT workspace_id, 'doubts', id FROM doubts WHERE workspace_id = NEW.workspace_id AND person_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER mirror_doubts_of_person AFTER UPDATE OF may_analyse ON people FOR EACH ROW
  WHEN (OLD.may_analyse IS DISTINCT FROM NEW.may_analyse) EXECUTE FUNCTION queue_doubts_of_person();
