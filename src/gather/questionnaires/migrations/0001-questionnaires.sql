-- The questions of a survey, in both languages. Its name is what its responses are kept under.
CREATE TABLE questionnaires (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL CHECK (name <> ''),
  retired_at   timestamptz,
  retired_by   text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  CONSTRAINT retired_by_somebody CHECK ((retired_at IS NULL) = (retired_by IS NULL))
);
COMMENT ON COLUMN questionnaires.retired_at IS 'nobody is asked any more; what was answered stays';
-- Responses are counted by name: two questionnaires of one name would be one survey.
CREATE UNIQUE INDEX questionnaires_by_name ON questionnaires (workspace_id, name);
CREATE INDEX questionnaires_latest ON questionnaires (workspace_id, created_at DESC, id DESC);
SELECT guard_rows('questionnaires'), log_changes('questionnaires'),
       close_rows('questionnaires', 'what is asked may be of any customer');

-- The latest published version is in force. Once published a version never changes: answers say which one they are of.
CREATE TABLE questionnaire_versions (
  workspace_id     uuid NOT NULL,
  id               uuid NOT NULL DEFAULT new_id(),
  questionnaire_id uuid NOT NULL,
  number           integer NOT NULL CHECK (number > 0),
  title            jsonb NOT NULL,
  intro            jsonb NOT NULL,
  questions        jsonb NOT NULL CHECK (jsonb_typeof(questions) = 'array' AND jsonb_array_length(questions) <= 50),
  ends             jsonb NOT NULL CHECK (jsonb_typeof(ends) = 'array'),
  thanks           jsonb NOT NULL,
  author           text NOT NULL DEFAULT current_author(),
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  published_at     timestamptz,
  published_by     text,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, questionnaire_id, number),
  FOREIGN KEY (workspace_id, questionnaire_id) REFERENCES questionnaires ON DELETE CASCADE,
  CONSTRAINT published_by_somebody CHECK ((published_at IS NULL) = (published_by IS NULL)),
  CONSTRAINT published_asks_something CHECK (published_at IS NULL OR jsonb_array_length(questions) > 0)
);
CREATE UNIQUE INDEX one_draft_of_a_questionnaire ON questionnaire_versions (workspace_id, questionnaire_id) WHERE published_at IS NULL;
SELECT guard_rows('questionnaire_versions'), log_changes('questionnaire_versions'),
       close_rows('questionnaire_versions', 'what is asked may be of any customer');

CREATE FUNCTION keep_published_questions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A published version of a questionnaire does not change.';
END $$;
CREATE TRIGGER keep_published BEFORE UPDATE ON questionnaire_versions
FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION keep_published_questions();
-- It goes with its workspace alone.
CREATE TRIGGER keep_published_there BEFORE DELETE ON questionnaire_versions
FOR EACH ROW WHEN (OLD.published_at IS NOT NULL AND pg_trigger_depth() = 0) EXECUTE FUNCTION keep_published_questions();
CREATE FUNCTION keep_published_questionnaire() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM questionnaire_versions v WHERE v.workspace_id = OLD.workspace_id
             AND v.questionnaire_id = OLD.id AND v.published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'A questionnaire that was published stays: a published version does not change.';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER keep_published_there BEFORE DELETE ON questionnaires
FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION keep_published_questionnaire();
