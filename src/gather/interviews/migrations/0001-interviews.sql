-- What is asked in interviews: a list of questions in both languages, kept for the workspace.
CREATE TABLE interview_scripts (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL CHECK (name <> ''),
  questions    jsonb NOT NULL CHECK (jsonb_typeof(questions) = 'array' AND jsonb_array_length(questions) BETWEEN 1 AND 40),
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, name)
);

-- One conversation: whom somebody asked, when, and to find out what.
CREATE TABLE interviews (
  workspace_id  uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id            uuid NOT NULL DEFAULT new_id(),
  customer_id   uuid NOT NULL,
  person_id     uuid,
  member_id     uuid,
  held_on       date NOT NULL,
  title         text NOT NULL DEFAULT '',
  hypothesis    text NOT NULL DEFAULT '',
  hypothesis_id uuid,
  author        text NOT NULL DEFAULT current_author(),
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE SET NULL (person_id),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members ON DELETE SET NULL (member_id)
);
COMMENT ON COLUMN interviews.hypothesis IS 'what it was to find out, as its title; hypothesis_id is for the room that will keep hypotheses';
CREATE INDEX interviews_latest ON interviews (workspace_id, held_on DESC, id DESC);
CREATE INDEX interviews_of_customer ON interviews (workspace_id, customer_id, held_on DESC, id DESC);
CREATE INDEX interviews_of_person ON interviews (workspace_id, person_id) WHERE person_id IS NOT NULL;

-- What was asked and what was said to it, each by itself, so that two who write at once do not meet.
CREATE TABLE interview_notes (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  interview_id uuid NOT NULL,
  person_id    uuid,
  place        integer NOT NULL,
  question     text NOT NULL DEFAULT '',
  said         text NOT NULL DEFAULT '',
  kind         text CHECK (kind IN ('fact', 'opinion')),
  tags         text[] NOT NULL DEFAULT '{}',
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, interview_id) REFERENCES interviews ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE SET NULL (person_id)
);
COMMENT ON COLUMN interview_notes.question IS 'as it was asked, in the language of whoever asked: a script that is changed later changes no interview';
COMMENT ON COLUMN interview_notes.person_id IS 'who was asked, as the interview has it';
CREATE INDEX interview_notes_in_order ON interview_notes (workspace_id, interview_id, place, id);
CREATE INDEX interview_notes_of_person ON interview_notes (workspace_id, person_id) WHERE person_id IS NOT NULL;

-- A passage of what was said that is worth something, and what became of it. Its words stand in the note alone.
CREATE TABLE interview_passages (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  note_id      uuid NOT NULL,
  starts       integer NOT NULL CHECK (starts > 0),
  length       integer NOT NULL CHECK (length > 0),
  request_id   uuid,
  doubt_id     uuid,
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, note_id, starts, length),
  FOREIGN KEY (workspace_id, note_id) REFERENCES interview_notes ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, request_id) REFERENCES requests ON DELETE SET NULL (request_id),
  FOREIGN KEY (workspace_id, doubt_id) REFERENCES doubts ON DELETE SET NULL (doubt_id)
);
CREATE INDEX interview_passages_of_request ON interview_passages (workspace_id, request_id) WHERE request_id IS NOT NULL;
CREATE INDEX interview_passages_of_doubt ON interview_passages (workspace_id, doubt_id) WHERE doubt_id IS NOT NULL;

-- Where other words stand now, nothing is marked any more.
CREATE FUNCTION passages_of_changed_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM interview_passages p WHERE p.workspace_id = NEW.workspace_id AND p.note_id = NEW.id
    AND substr(OLD.said, p.starts, p.length) IS DISTINCT FROM substr(NEW.said, p.starts, p.length);
  RETURN NULL;
END $$;
CREATE TRIGGER passages_changed AFTER UPDATE OF said ON interview_notes FOR EACH ROW
  WHEN (OLD.said IS DISTINCT FROM NEW.said) EXECUTE FUNCTION passages_of_changed_note();

SELECT guard_rows('interview_scripts'), guard_rows('interviews'), guard_rows('interview_notes'), guard_rows('interview_passages');
SELECT log_changes('interview_scripts'), log_changes('interviews'), log_changes('interview_notes'), log_changes('interview_passages');
SELECT close_rows('interview_scripts', 'what we ask is the affair of this workspace'),
       keep_to_customer('interviews'), keep_with('interview_notes', 'interview_id', 'interviews'),
       keep_with('interview_passages', 'note_id', 'interview_notes');
