-- Which answers of surveys ask that somebody replies: a score that is this low, or words that stand in the answer. One of them is enough.
CREATE TABLE follow_up_rules (
  workspace_id   uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id             uuid NOT NULL DEFAULT new_id(),
  survey         text CHECK (survey <> ''),
  nps_at_most    smallint CHECK (nps_at_most BETWEEN 0 AND 10),
  csat_at_most   smallint CHECK (csat_at_most >= 1),
  csat_scale     smallint NOT NULL CHECK (csat_scale BETWEEN 2 AND 10),
  ces_at_least   smallint CHECK (ces_at_least BETWEEN 1 AND 7),
  phrases        text[] NOT NULL,
  pattern        text CHECK (pattern <> ''),
  within_days    integer NOT NULL CHECK (within_days BETWEEN 1 AND 90),
  kind           text NOT NULL CHECK (kind IN ('risk', 'renewal', 'opportunity', 'lifecycle', 'activity')),
  act            jsonb NOT NULL CHECK (act ? 'en' AND act ? 'ja'),
  doing          text NOT NULL CHECK (doing IN ('call', 'mail', 'meeting', 'renewal', 'other')),
  due_in_days    integer NOT NULL CHECK (due_in_days BETWEEN 0 AND 60),
  owner_id       uuid,
  fallback_id    uuid,
  author         text NOT NULL DEFAULT current_author(),
  at             timestamptz NOT NULL DEFAULT now(),
  paused_at      timestamptz,
  paused_by      text,
  PRIMARY KEY (workspace_id, id),
  CONSTRAINT it_names_something CHECK (num_nonnulls(nps_at_most, csat_at_most, ces_at_least, pattern) > 0),
  CONSTRAINT on_the_scale CHECK (csat_at_most <= csat_scale),
  CONSTRAINT phrases_are_a_pattern CHECK ((pattern IS NULL) = (phrases = '{}')),
  CONSTRAINT switched_off_by_somebody CHECK ((paused_at IS NULL) = (paused_by IS NULL))
);
COMMENT ON COLUMN follow_up_rules.within_days IS 'an answer that is older opens nothing';
COMMENT ON COLUMN follow_up_rules.owner_id IS 'who does it; empty for whoever looks after the customer';
COMMENT ON COLUMN follow_up_rules.fallback_id IS 'who does it where nobody looks after the customer';
SELECT guard_rows('follow_up_rules'), log_changes('follow_up_rules'),
       close_rows('follow_up_rules', 'which answers are followed up is the affair of this workspace');

-- The play that an answer opened. What was answered is not kept here, so that what is erased or taken back there is nowhere else.
CREATE TABLE follow_ups (
  workspace_id uuid NOT NULL,
  play_id      uuid NOT NULL,
  response_id  uuid NOT NULL,
  rule_id      uuid NOT NULL,
  PRIMARY KEY (workspace_id, play_id),
  FOREIGN KEY (workspace_id, play_id) REFERENCES plays ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, rule_id) REFERENCES follow_up_rules
);
CREATE INDEX follow_ups_of_answer ON follow_ups (workspace_id, response_id);
CREATE INDEX follow_ups_of_rule ON follow_ups (workspace_id, rule_id);
SELECT guard_rows('follow_ups'), tell_changes('follow_ups'), keep_with('follow_ups', 'play_id', 'plays');

-- Of a day on which more answers asked for it than plays are opened for: how many got none.
CREATE TABLE follow_up_bounds (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  day          date NOT NULL,
  left_out     integer NOT NULL,
  PRIMARY KEY (workspace_id, day)
);
SELECT guard_rows('follow_up_bounds'),
       close_rows('follow_up_bounds', 'how many answers asked for it is the affair of this workspace');

-- Answers that were written, changed or removed and are to be looked at; only added to by who changes something.
CREATE TABLE follow_up_marks (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  response_id  uuid NOT NULL
);
CREATE INDEX follow_up_marks_of ON follow_up_marks (workspace_id, response_id);
SELECT guard_rows('follow_up_marks'),
       close_rows('follow_up_marks', 'the house alone looks at what was answered');

-- Where no rule waits and no play was opened there is nothing to look at.
CREATE FUNCTION mark_answers_to_follow_up() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO follow_up_marks (workspace_id, response_id)
  SELECT t.workspace_id, t.id FROM touched t
  WHERE EXISTS (SELECT FROM follow_up_rules r WHERE r.workspace_id = t.workspace_id AND r.paused_at IS NULL)
     OR EXISTS (SELECT FROM follow_ups f WHERE f.workspace_id = t.workspace_id AND f.response_id = t.id);
  RETURN NULL;
END $$;
CREATE TRIGGER follow_up_created AFTER INSERT ON responses REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION mark_answers_to_follow_up();
CREATE TRIGGER follow_up_changed AFTER UPDATE ON responses REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION mark_answers_to_follow_up();
CREATE TRIGGER follow_up_removed AFTER DELETE ON responses REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION mark_answers_to_follow_up();
