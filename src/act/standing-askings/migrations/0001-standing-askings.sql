-- A survey that goes by itself: what makes it somebody's turn, whom it means, and how each asking that it begins goes.
CREATE TABLE standing_askings (
  workspace_id     uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT new_id(),
  name             text NOT NULL CHECK (name <> ''),
  questionnaire_id uuid NOT NULL,
  audience         jsonb NOT NULL,
  trigger          jsonb NOT NULL,
  -- First turns of those who are asked every so many days are spread by it.
  seed             text NOT NULL DEFAULT md5(gen_random_uuid()::text),
  same_days        integer NOT NULL CHECK (same_days BETWEEN 0 AND 732),
  remind_most      integer NOT NULL CHECK (remind_most BETWEEN 0 AND 3),
  remind_days      integer NOT NULL CHECK (remind_days BETWEEN 1 AND 60),
  open_days        integer NOT NULL CHECK (open_days BETWEEN 1 AND 180),
  grace_days       integer NOT NULL CHECK (grace_days BETWEEN 0 AND 14),
  on_new_version   text NOT NULL CHECK (on_new_version IN ('goOn', 'pause')),
  said             jsonb NOT NULL,
  reminder         jsonb NOT NULL,
  from_on          date,
  until_on         date,
  state            text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'active', 'paused', 'ended')),
  -- The number of the version that was in force when somebody last started, resumed or was content with it.
  version_number   integer,
  started_by       text,
  started_at       timestamptz,
  active_from      date,
  -- Since when it runs without a pause.
  running_since    timestamptz,
  -- Until here everybody's turn was decided.
  settled_on       date,
  -- When what makes it somebody's turn was changed last: by what it is now nobody has a turn before.
  counts_from      date,
  paused_because   text CHECK (paused_because IN ('byHand', 'newVersion', 'notInUse', 'restored')),
  paused_by        text,
  paused_at        timestamptz,
  ended_by         text,
  ended_at         timestamptz,
  author           text NOT NULL DEFAULT current_author(),
  created_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, questionnaire_id) REFERENCES questionnaires,
  CONSTRAINT days_in_order CHECK (until_on >= from_on),
  CONSTRAINT what_runs_was_started CHECK (state IN ('draft', 'ended') OR num_nulls(started_at, started_by, active_from, running_since,
    version_number) = 0),
  CONSTRAINT paused_for_a_reason CHECK ((state = 'paused') = (paused_at IS NOT NULL)
    AND num_nonnulls(paused_at, paused_by, paused_because) IN (0, 3)),
  CONSTRAINT ended_by_somebody CHECK ((state = 'ended') = (ended_at IS NOT NULL) AND (ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX standing_askings_latest ON standing_askings (workspace_id, created_at DESC, id DESC);
CREATE INDEX standing_askings_running ON standing_askings (workspace_id, id) WHERE state IN ('active', 'paused');
SELECT guard_rows('standing_askings'), log_changes('standing_askings'),
       close_rows('standing_askings', 'a survey may go to people of any customer');

-- That it was somebody's turn, once for each cause: on which day, and what became of it.
CREATE TABLE standing_turns (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  standing_id  uuid NOT NULL,
  person_id    uuid NOT NULL,
  -- What made it their turn: the day, the case, the contract with its day, or the day of the event.
  cause        text NOT NULL,
  due_on       date NOT NULL,
  state        text NOT NULL CHECK (state IN ('waiting', 'asked', 'heldBack', 'missed')),
  because      text,
  asking_id    uuid,
  decided_at   timestamptz,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, standing_id, person_id, cause),
  FOREIGN KEY (workspace_id, standing_id) REFERENCES standing_askings ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, asking_id) REFERENCES askings,
  CONSTRAINT decided_once CHECK ((state = 'waiting') = (decided_at IS NULL)),
  CONSTRAINT asked_by_an_asking CHECK ((state = 'asked') = (asking_id IS NOT NULL)),
  CONSTRAINT for_a_reason CHECK (state = 'waiting' OR because IS NOT NULL)
);
CREATE INDEX standing_turns_latest ON standing_turns (workspace_id, standing_id, due_on DESC, id DESC);
CREATE INDEX standing_turns_waiting ON standing_turns (workspace_id, standing_id, due_on, person_id) WHERE state = 'waiting';
CREATE INDEX standing_turns_of_person ON standing_turns (workspace_id, person_id);
CREATE INDEX standing_turns_of_asking ON standing_turns (workspace_id, asking_id) WHERE asking_id IS NOT NULL;
SELECT guard_rows('standing_turns'), tell_changes('standing_turns'),
       keep_with('standing_turns', 'person_id', 'people');
