-- Two records of one person become one: the one that is left stays as an empty place that says into which, so that what the other has the
-- like of (a letter of one message to both) stays with it, and the two can be told apart again.
ALTER TABLE people ADD COLUMN joined_into uuid CHECK (joined_into <> id);
ALTER TABLE people ADD FOREIGN KEY (workspace_id, joined_into) REFERENCES people ON DELETE CASCADE;
CREATE INDEX people_joined ON people (workspace_id, joined_into) WHERE joined_into IS NOT NULL;
COMMENT ON COLUMN people.joined_into IS 'the record that this one was joined into; then it says nothing itself';

-- By what the person is known besides: nobody is written to there, and files, answers and events that say it mean the person.
CREATE TABLE person_further (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  person_id    uuid NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('email', 'phone', 'line', 'name')),
  value        text NOT NULL CHECK (value <> ''),
  key          text NOT NULL CHECK (key <> ''),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, person_id, kind, key),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE CASCADE
);
COMMENT ON COLUMN person_further.key IS 'as it is compared: an address in small letters, a name in its normal form, a number by its digits';
CREATE INDEX person_further_by_key ON person_further (workspace_id, kind, key);
SELECT guard_rows('person_further'), log_changes('person_further'), keep_with('person_further', 'person_id', 'people');

-- Whoever was joined into another is counted once.
CREATE OR REPLACE VIEW mirror_people WITH (security_invoker = true) AS
SELECT workspace_id, id, customer_id, roles, coalesce(locale, '') AS locale, coalesce(department, '') AS department, left_on, created_at, may_analyse
FROM people WHERE joined_into IS NULL;

-- What somebody decided is still never another decision; it is said of the record that the other was joined into, and back.
CREATE OR REPLACE FUNCTION keep_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.purpose, OLD.channel, OLD.given, OLD.basis, OLD.method, OLD.expires_on, OLD.decided_at, OLD.recorded_at, OLD.author)
    IS DISTINCT FROM
    (NEW.id, NEW.purpose, NEW.channel, NEW.given, NEW.basis, NEW.method, NEW.expires_on, NEW.decided_at, NEW.recorded_at, NEW.author)
    OR OLD.person_id <> NEW.person_id AND NOT EXISTS (
      SELECT FROM people p WHERE p.workspace_id = NEW.workspace_id
        AND ((p.id = OLD.person_id AND p.joined_into = NEW.person_id) OR (p.id = NEW.person_id AND p.joined_into = OLD.person_id)))
  THEN
    RAISE EXCEPTION 'a consent is never overwritten: record a new one';
  END IF;
  RETURN NEW;
END $$;
