CREATE TABLE people (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  customer_id  uuid,
  name         text NOT NULL DEFAULT '',
  normal_name  text NOT NULL DEFAULT '',
  turned_name  text NOT NULL DEFAULT '',
  family_name  text,
  given_name   text,
  email        text,
  email_key    text GENERATED ALWAYS AS (lower(email)) STORED,
  phone        text,
  title        text,
  department   text,
  locale       text,
  roles        text[] NOT NULL DEFAULT '{}' CHECK (roles <@ ARRAY['sponsor', 'champion', 'field', 'administration', 'promotion']),
  attributes   jsonb NOT NULL DEFAULT '{}',
  left_on      date,
  may_analyse  boolean NOT NULL DEFAULT true,
  erased_at    timestamptz,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
CREATE INDEX people_of_customer ON people (workspace_id, customer_id);
CREATE INDEX people_by_email ON people (workspace_id, email_key text_pattern_ops) WHERE email_key IS NOT NULL;
CREATE INDEX people_by_name ON people (workspace_id, normal_name text_pattern_ops);
CREATE INDEX people_by_turned_name ON people (workspace_id, turned_name text_pattern_ops);
COMMENT ON COLUMN people.email_key IS 'row-level security keeps expressions such as lower(email) away from an index';
COMMENT ON COLUMN people.turned_name IS 'the normal name with its last word first, so that both family and given name are found by their beginning';
COMMENT ON COLUMN people.may_analyse IS 'what the latest consent for analysis says; each decision is kept in consents';
SELECT guard_rows('people'), log_changes('people'), mirror_rows('people');

CREATE TABLE person_external_ids (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  person_id    uuid NOT NULL,
  source       text NOT NULL,
  external_id  text NOT NULL CHECK (external_id <> ''),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, source, external_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE CASCADE
);
CREATE INDEX person_external_ids_of_person ON person_external_ids (workspace_id, person_id);
CREATE INDEX person_external_ids_any_source ON person_external_ids (workspace_id, external_id);
SELECT guard_rows('person_external_ids'), log_changes('person_external_ids');

-- A consent is never overwritten: the latest row per person and purpose counts.
CREATE TABLE consents (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  person_id    uuid NOT NULL,
  purpose      text NOT NULL CHECK (purpose IN ('analysis', 'service', 'marketing')),
  given        boolean NOT NULL,
  decided_at   timestamptz NOT NULL DEFAULT now(),
  author       text NOT NULL DEFAULT current_author(),
  note         text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE CASCADE
);
CREATE INDEX consents_of_person ON consents (workspace_id, person_id, purpose, decided_at DESC);
SELECT guard_rows('consents'), log_changes('consents');

CREATE VIEW mirror_people WITH (security_invoker = true) AS
SELECT workspace_id, id, customer_id, roles, coalesce(locale, '') AS locale, coalesce(department, '') AS department, left_on, created_at, may_analyse
FROM people;
GRANT SELECT ON mirror_people TO meguri_app;

-- What was deleted bore the person's id: there the change log of records that are gone is found.
CREATE INDEX record_changes_of_gone_person ON record_changes (workspace_id, (before ->> 'person_id')) WHERE act = 'deleted' AND before ->> 'person_id' IS NOT NULL;
CREATE INDEX record_changes_of_gone_contact ON record_changes (workspace_id) WHERE act = 'deleted' AND record = 'interactions';

-- Erasing a person also clears what the change log kept of them, and of nobody who is not erased. The log itself stays: who did what,
-- when, from where. Of what others have a part in, only the words are cleared.
CREATE FUNCTION forget_changes_of(person uuid) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  own    uuid[];
  joint  uuid[];
  client uuid;
  count  bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM people WHERE workspace_id = current_workspace() AND id = person AND erased_at IS NOT NULL) THEN
    RAISE EXCEPTION 'person % is not erased', person;
  END IF;
  SELECT c.id INTO client FROM people p JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id AND c.kind = 'person'
  WHERE p.workspace_id = current_workspace() AND p.id = person;
  own := ARRAY(
    SELECT person
    UNION SELECT id FROM consents WHERE workspace_id = current_workspace() AND person_id = person
    UNION SELECT id FROM responses WHERE workspace_id = current_workspace() AND person_id = person
    UNION SELECT id FROM cases WHERE workspace_id = current_workspace() AND person_id = person
    UNION SELECT id FROM purchases WHERE workspace_id = current_workspace() AND person_id = person
    UNION SELECT id FROM interactions WHERE workspace_id = current_workspace() AND person_ids = ARRAY[person]
    UNION SELECT record_id FROM record_changes WHERE workspace_id = current_workspace() AND act = 'deleted' AND before ->> 'person_id' = person::text
    UNION SELECT record_id FROM record_changes WHERE workspace_id = current_workspace() AND act = 'deleted' AND record = 'customer_external_ids'
      AND before ->> 'customer_id' = client::text);
  joint := ARRAY(
    SELECT client WHERE client IS NOT NULL
    UNION SELECT id FROM interactions WHERE workspace_id = current_workspace() AND person = ANY (person_ids) AND cardinality(person_ids) > 1
    UNION SELECT record_id FROM record_changes WHERE workspace_id = current_workspace() AND act = 'deleted' AND record = 'interactions'
      AND before -> 'person_ids' ? person::text);
  UPDATE record_changes SET
    before = CASE WHEN record_id = ANY (own) THEN NULL ELSE before - '{name,normal_name,domain,corporate_number,attributes,title,body}'::text[] END,
    after = CASE WHEN record_id = ANY (own) THEN NULL ELSE after - '{name,normal_name,domain,corporate_number,attributes,title,body}'::text[] END
  WHERE workspace_id = current_workspace() AND record_id = ANY (own || joint) AND (before IS NOT NULL OR after IS NOT NULL);
  GET DIAGNOSTICS count = ROW_COUNT;
  RETURN count;
END $$;
REVOKE EXECUTE ON FUNCTION forget_changes_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_changes_of(uuid) TO meguri_app;
