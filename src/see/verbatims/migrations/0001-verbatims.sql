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
  folded       text NOT NULL GENERATED ALWAYS AS (fold(said)) STORED,
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

-- What an answer says in own words: its comment, and what answers a question that somebody said is answered so.
CREATE FUNCTION own_words_in(place uuid, of_survey text, comment text, answers jsonb) RETURNS TABLE (question text, said text)
LANGUAGE sql STABLE AS $$
  SELECT w.question, w.said FROM (
    SELECT '' AS question, comment AS said
    UNION ALL
    SELECT q.question, answers ->> q.question FROM verbatim_questions q
    WHERE q.workspace_id = place AND q.survey = of_survey AND jsonb_typeof(answers -> q.question) = 'string') AS w
  WHERE btrim(w.said, E' \t\r\n\u3000') <> ''
$$;

-- The sources are read as they were just written, and nothing else of their tables. Where the text stayed the same, what was read in it and
-- what somebody heard in it stay; what says something else, or nothing any more, goes.
CREATE FUNCTION verbatims_of_responses() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM verbatims v USING touched r WHERE v.workspace_id = r.workspace_id AND v.response_id = r.id
      AND NOT EXISTS (SELECT FROM own_words_in(r.workspace_id, r.survey, r.comment, r.answers) w
        WHERE w.question = v.question AND w.said = v.said);
  END IF;
  INSERT INTO verbatims AS v (workspace_id, response_id, question, customer_id, person_id, survey, nps, said_at, said)
  SELECT r.workspace_id, r.id, w.question, r.customer_id, r.person_id, r.survey, r.nps, r.answered_at, w.said
  FROM touched r CROSS JOIN LATERAL own_words_in(r.workspace_id, r.survey, r.comment, r.answers) w
  ON CONFLICT (workspace_id, response_id, question) WHERE response_id IS NOT NULL DO UPDATE
  SET customer_id = excluded.customer_id, person_id = excluded.person_id, survey = excluded.survey, nps = excluded.nps,
      said_at = excluded.said_at
  WHERE (v.customer_id, v.person_id, v.survey, v.nps, v.said_at)
    IS DISTINCT FROM (excluded.customer_id, excluded.person_id, excluded.survey, excluded.nps, excluded.said_at);
  RETURN NULL;
END $$;

-- Brings in what was answered before somebody said that a question is answered in own words.
CREATE FUNCTION bring_verbatims(place uuid, ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO verbatims (workspace_id, response_id, question, customer_id, person_id, survey, nps, said_at, said)
  SELECT r.workspace_id, r.id, w.question, r.customer_id, r.person_id, r.survey, r.nps, r.answered_at, w.said
  FROM responses r CROSS JOIN LATERAL own_words_in(r.workspace_id, r.survey, r.comment, r.answers) w
  WHERE r.workspace_id = place AND r.id = ANY (ids)
  ON CONFLICT (workspace_id, response_id, question) WHERE response_id IS NOT NULL DO NOTHING
$$;
REVOKE EXECUTE ON FUNCTION bring_verbatims(uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bring_verbatims(uuid, uuid[]) TO meguri_app;

CREATE FUNCTION verbatims_of_cases() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM verbatims v USING touched c WHERE v.workspace_id = c.workspace_id AND v.case_id = c.id AND c.subject <> v.said;
  END IF;
  INSERT INTO verbatims AS v (workspace_id, case_id, customer_id, person_id, said_at, said)
  SELECT c.workspace_id, c.id, c.customer_id, c.person_id, c.opened_at, c.subject FROM touched c
  WHERE btrim(c.subject, E' \t\r\n\u3000') <> ''
  ON CONFLICT (workspace_id, case_id) WHERE case_id IS NOT NULL DO UPDATE
  SET customer_id = excluded.customer_id, person_id = excluded.person_id, said_at = excluded.said_at
  WHERE (v.customer_id, v.person_id, v.said_at) IS DISTINCT FROM (excluded.customer_id, excluded.person_id, excluded.said_at);
  RETURN NULL;
END $$;

-- A voice that was heard in an answer or a case repeats what is there already.
CREATE FUNCTION verbatims_of_voices() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM verbatims v USING touched r WHERE v.workspace_id = r.workspace_id AND v.voice_id = r.id
      AND (r.words <> v.said OR num_nonnulls(r.case_id, r.response_id) > 0);
  END IF;
  INSERT INTO verbatims AS v (workspace_id, voice_id, customer_id, person_id, said_at, said)
  SELECT r.workspace_id, r.id, r.customer_id, r.person_id, r.said_on::timestamp AT TIME ZONE w.zone, r.words
  FROM touched r JOIN workspaces w ON w.id = r.workspace_id
  WHERE num_nonnulls(r.case_id, r.response_id) = 0 AND btrim(r.words, E' \t\r\n\u3000') <> ''
  ON CONFLICT (workspace_id, voice_id) WHERE voice_id IS NOT NULL DO UPDATE
  SET customer_id = excluded.customer_id, person_id = excluded.person_id, said_at = excluded.said_at
  WHERE (v.customer_id, v.person_id, v.said_at) IS DISTINCT FROM (excluded.customer_id, excluded.person_id, excluded.said_at);
  RETURN NULL;
END $$;

DO $$
DECLARE
  source record;
BEGIN
  FOR source IN SELECT * FROM (VALUES ('responses', 'verbatims_of_responses'), ('cases', 'verbatims_of_cases'),
    ('request_voices', 'verbatims_of_voices')) AS source (changed, keeping) LOOP
    EXECUTE format('CREATE TRIGGER verbatims_created AFTER INSERT ON %I REFERENCING NEW TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', source.changed, source.keeping);
    EXECUTE format('CREATE TRIGGER verbatims_changed AFTER UPDATE ON %I REFERENCING NEW TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', source.changed, source.keeping);
  END LOOP;
END $$;

-- What was written before there were verbatims.
SELECT bring_verbatims(workspace_id, array_agg(id)) FROM responses WHERE comment <> '' GROUP BY workspace_id;
INSERT INTO verbatims (workspace_id, case_id, customer_id, person_id, said_at, said)
SELECT workspace_id, id, customer_id, person_id, opened_at, subject FROM cases WHERE btrim(subject, E' \t\r\n\u3000') <> '';
INSERT INTO verbatims (workspace_id, voice_id, customer_id, person_id, said_at, said)
SELECT r.workspace_id, r.id, r.customer_id, r.person_id, r.said_on::timestamp AT TIME ZONE w.zone, r.words
FROM request_voices r JOIN workspaces w ON w.id = r.workspace_id
WHERE num_nonnulls(r.case_id, r.response_id) = 0 AND btrim(r.words, E' \t\r\n\u3000') <> '';

-- What a person wrote is not analysed after the consent was withdrawn, and again once it is given.
CREATE FUNCTION unread_verbatims_of_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE verbatims SET read_with = 0, language = NULL, verdict = NULL, score = NULL, topics = '{}', is_nothing = false
  WHERE workspace_id = NEW.workspace_id AND person_id = NEW.id AND read_with > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER verbatims_of_person AFTER UPDATE OF may_analyse ON people FOR EACH ROW
  WHEN (OLD.may_analyse IS DISTINCT FROM NEW.may_analyse) EXECUTE FUNCTION unread_verbatims_of_person();
