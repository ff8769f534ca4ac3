-- A place of the journey at which customers meet us, with one indicator of how they feel there and one of what they do.
CREATE TABLE touchpoints (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name_en      text NOT NULL DEFAULT '',
  name_ja      text NOT NULL DEFAULT '',
  stage        text NOT NULL DEFAULT '',
  place        integer NOT NULL DEFAULT 0,
  owner_id     uuid,
  felt_survey   text,
  felt_question text,
  felt_figure   text,
  done_event    text,
  done_figure   text,
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, owner_id) REFERENCES members ON DELETE SET NULL (owner_id),
  CONSTRAINT has_a_name CHECK (name_en <> '' OR name_ja <> ''),
  CONSTRAINT a_question_is_of_a_survey CHECK ((felt_survey IS NULL) = (felt_question IS NULL)),
  CONSTRAINT felt_one_way CHECK (num_nonnulls(felt_survey, felt_figure) <= 1),
  CONSTRAINT done_one_way CHECK (num_nonnulls(done_event, done_figure) <= 1)
);
COMMENT ON COLUMN touchpoints.felt_question IS 'the psychological indicator: a score that is asked, or a figure';
COMMENT ON COLUMN touchpoints.done_event IS 'the behavioural indicator: an event, or a figure';
CREATE INDEX touchpoints_in_order ON touchpoints (workspace_id, place, id);

-- Which questions of surveys are asked about it; a question is about one touchpoint.
CREATE TABLE touchpoint_questions (
  workspace_id  uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id            uuid NOT NULL DEFAULT new_id(),
  touchpoint_id uuid NOT NULL,
  survey        text NOT NULL CHECK (survey <> ''),
  question      text NOT NULL CHECK (question <> ''),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, survey, question),
  FOREIGN KEY (workspace_id, touchpoint_id) REFERENCES touchpoints ON DELETE CASCADE
);
CREATE INDEX touchpoint_questions_of ON touchpoint_questions (workspace_id, touchpoint_id);
SELECT guard_rows('touchpoints'), guard_rows('touchpoint_questions'), log_changes('touchpoints'), log_changes('touchpoint_questions');
SELECT close_rows('touchpoints', 'how our journey is measured is the affair of this workspace'),
       close_rows('touchpoint_questions', 'how our journey is measured is the affair of this workspace');
