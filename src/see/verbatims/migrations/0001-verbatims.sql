-- What somebody wrote in their own words: the comment of a survey answer or an answer in text, the subject of a case, the words of a voice.
-- The row follows its source in the same transaction, so that what was changed, erased or removed there is so here; what is read in it
-- (sentiment, topics) is written by a job, with the version of the lexicon by which it was read.
CREATE TABLE verbatims (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  response_id  uuid,
  case_id      uuid,
  voice_id     uuid,
  question     text NOT NULL DEFAULT '',
  customer_id  uuid,
  person_id    uuid,
  survey       text,
  nps          smallint,
  said_at      timestamptz NOT NULL,
  said         text NOT NULL CHECK (said <> ''),
  folded       text NOT NULL GENERATED ALWAYS AS (fold(left(said, 4000))) STORED,
  read_with    integer NOT NULL DEFAULT 0,
  language     text CHECK (language IN ('ja', 'en')),
  verdict      text CHECK (verdict IN ('positive', 'negative', 'mixed', 'unsure')),
  score        real CHECK (score BETWEEN -1 AND 1),
  topics       text[] NOT NULL DEFAULT '{}',
  is_nothing   boolean NOT NULL DEFAULT false,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, response_id) REFERENCES responses ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, case_id) REFERENCES cases ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, voice_id) REFERENCES request_voices ON DELETE CASCADE,
  CONSTRAINT of_one_source CHECK (num_nonnulls(response_id, case_id, voice_id) = 1),
  CONSTRAINT read_as_a_whole CHECK ((read_with = 0) = (verdict IS NULL) AND (verdict IS NULL) = (language IS NULL)
    AND (verdict IS NULL) = (score IS NULL) AND (read_with > 0 OR (topics = '{}' AND NOT is_nothing)))
);
COMMENT ON COLUMN verbatims.question IS 'which question of the survey it answers; empty for the comment and for other sources';
COMMENT ON COLUMN verbatims.read_with IS 'the version of the lexicon by which it was read, 0 while it was not';
COMMENT ON COLUMN verbatims.is_nothing IS 'it says that there is nothing to say';
CREATE UNIQUE INDEX verbatims_of_response ON verbatims (workspace_id, response_id, question) WHERE response_id IS NOT NULL;
CREATE UNIQUE INDEX verbatims_of_case ON verbatims (workspace_id, case_id) WHERE case_id IS NOT NULL;
CREATE UNIQUE INDEX verbatims_of_voice ON verbatims (workspace_id, voice_id) WHERE voice_id IS NOT NULL;
CREATE INDEX verbatims_in_time ON verbatims (workspace_id, said_at DESC, id DESC);
CREATE INDEX verbatims_of_customer ON verbatims (workspace_id, customer_id, said_at DESC);
CREATE INDEX verbatims_of_person ON verbatims (workspace_id, person_id) WHERE person_id IS NOT NULL;
CREATE INDEX verbatims_read_with ON verbatims (workspace_id, read_with);
SELECT guard_rows('verbatims'), keep_to_customer('verbatims'), tell_changes('verbatims');

-- Which questions of a survey are answered in own words; somebody says so.
CREATE TABLE verbatim_questions (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  survey       text NOT NULL,
  question     text NOT NULL CHECK (question <> ''),
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, survey, question)
);

-- What somebody heard in it, which counts before what the lexicon says, as long as the text is the same.
CREATE TABLE verbatim_corrections (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  verbatim_id  uuid NOT NULL,
  verdict      text NOT NULL CHECK (verdict IN ('positive', 'negative', 'mixed', 'unsure')),
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, verbatim_id),
  FOREIGN KEY (workspace_id, verbatim_id) REFERENCES verbatims ON DELETE CASCADE
);
SELECT guard_rows('verbatim_questions'), guard_rows('verbatim_corrections');
SELECT log_changes('verbatim_questions'), log_changes('verbatim_corrections');
SELECT close_rows('verbatim_questions', 'how our surveys are read is the affair of this workspace'),
       keep_with('verbatim_corrections', 'verbatim_id', 'verbatims');

-- What was written in these sources as it is now, as rows; what says nothing any more goes.
CREATE FUNCTION written_in_responses(place uuid, ids uuid[])
RETURNS TABLE (response_id uuid, question text, customer_id uuid, person_id uuid, survey text, nps smallint, said_at timestamptz, said text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT r.id, w.question, r.customer_id, r.person_id, r.survey, r.nps, r.answered_at, w.said
  FROM responses r CROSS JOIN LATERAL (
    SELECT '' AS question, r.comment AS said
    UNION ALL
    SELECT q.question, r.answers ->> q.question FROM verbatim_questions q
    WHERE q.workspace_id = r.workspace_id AND q.survey = r.survey AND jsonb_typeof(r.answers -> q.question) = 'string') AS w
  WHERE r.workspace_id = place AND r.id = ANY (ids) AND btrim(w.said, E' \t\r\n\u3000') <> ''
$$;

-- Where the text stayed the same, what was read in it and what somebody heard in it stay.
CREATE FUNCTION keep_verbatims_of_responses(place uuid, ids uuid[]) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM verbatims v WHERE v.workspace_id = place AND v.response_id = ANY (ids)
    AND NOT EXISTS (SELECT FROM written_in_responses(place, ids) w
      WHERE w.response_id = v.response_id AND w.question = v.question AND w.said = v.said);
  INSERT INTO verbatims AS v (workspace_id, response_id, question, customer_id, person_id, survey, nps, said_at, said)
  SELECT place, w.* FROM written_in_responses(place, ids) w
  ON CONFLICT (workspace_id, response_id, question) WHERE response_id IS NOT NULL DO UPDATE
  SET customer_id = excluded.customer_id, person_id = excluded.person_id, survey = excluded.survey, nps = excluded.nps,
      said_at = excluded.said_at
  WHERE (v.customer_id, v.person_id, v.survey, v.nps, v.said_at)
    IS DISTINCT FROM (excluded.customer_id, excluded.person_id, excluded.survey, excluded.nps, excluded.said_at);
END $$;

CREATE FUNCTION keep_verbatims_of_cases(place uuid, ids uuid[]) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM verbatims v USING cases c WHERE v.workspace_id = place AND v.case_id = ANY (ids)
    AND c.workspace_id = v.workspace_id AND c.id = v.case_id AND c.subject <> v.said;
  INSERT INTO verbatims AS v (workspace_id, case_id, customer_id, person_id, said_at, said)
  SELECT place, c.id, c.customer_id, c.person_id, c.opened_at, c.subject FROM cases c
  WHERE c.workspace_id = place AND c.id = ANY (ids) AND btrim(c.subject, E' \t\r\n\u3000') <> ''
  ON CONFLICT (workspace_id, case_id) WHERE case_id IS NOT NULL DO UPDATE
  SET customer_id = excluded.customer_id, person_id = excluded.person_id, said_at = excluded.said_at
  WHERE (v.customer_id, v.person_id, v.said_at) IS DISTINCT FROM (excluded.customer_id, excluded.person_id, excluded.said_at);
END $$;

-- A voice that was heard in an answer or a case repeats what is there already.
CREATE FUNCTION keep_verbatims_of_voices(place uuid, ids uuid[]) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM verbatims v USING request_voices r WHERE v.workspace_id = place AND v.voice_id = ANY (ids)
    AND r.workspace_id = v.workspace_id AND r.id = v.voice_id
    AND (r.words <> v.said OR num_nonnulls(r.case_id, r.response_id) > 0);
  INSERT INTO verbatims AS v (workspace_id, voice_id, customer_id, person_id, said_at, said)
  SELECT place, r.id, r.customer_id, r.person_id, r.said_on::timestamp AT TIME ZONE w.zone, r.words
  FROM request_voices r JOIN workspaces w ON w.id = r.workspace_id
  WHERE r.workspace_id = place AND r.id = ANY (ids) AND num_nonnulls(r.case_id, r.response_id) = 0
    AND btrim(r.words, E' \t\r\n\u3000') <> ''
  ON CONFLICT (workspace_id, voice_id) WHERE voice_id IS NOT NULL DO UPDATE
  SET customer_id = excluded.customer_id, person_id = excluded.person_id, said_at = excluded.said_at
  WHERE (v.customer_id, v.person_id, v.said_at) IS DISTINCT FROM (excluded.customer_id, excluded.person_id, excluded.said_at);
END $$;

CREATE FUNCTION verbatims_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  slice record;
BEGIN
  FOR slice IN SELECT workspace_id AS place, array_agg(id) AS ids FROM touched GROUP BY workspace_id LOOP
    EXECUTE format('SELECT %I($1, $2)', TG_ARGV[0]) USING slice.place, slice.ids;
  END LOOP;
  RETURN NULL;
END $$;

DO $$
DECLARE
  source record;
BEGIN
  FOR source IN SELECT * FROM (VALUES ('responses', 'keep_verbatims_of_responses'), ('cases', 'keep_verbatims_of_cases'),
    ('request_voices', 'keep_verbatims_of_voices')) AS source (changed, keeping) LOOP
    EXECUTE format('CREATE TRIGGER verbatims_created AFTER INSERT ON %I REFERENCING NEW TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION verbatims_follow(%L)', source.changed, source.keeping);
    EXECUTE format('CREATE TRIGGER verbatims_changed AFTER UPDATE ON %I REFERENCING NEW TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION verbatims_follow(%L)', source.changed, source.keeping);
    EXECUTE format('SELECT %I(workspace_id, array_agg(id)) FROM %I GROUP BY workspace_id', source.keeping, source.changed);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION keep_verbatims_of_responses(uuid, uuid[]) TO meguri_app;

-- What a person wrote is not analysed after the consent was withdrawn, and again once it is given.
CREATE FUNCTION unread_verbatims_of_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE verbatims SET read_with = 0, language = NULL, verdict = NULL, score = NULL, topics = '{}', is_nothing = false
  WHERE workspace_id = NEW.workspace_id AND person_id = NEW.id AND read_with > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER verbatims_of_person AFTER UPDATE OF may_analyse ON people FOR EACH ROW
  WHEN (OLD.may_analyse IS DISTINCT FROM NEW.may_analyse) EXECUTE FUNCTION unread_verbatims_of_person();
