-- How long people are left alone between two askings, of whichever questionnaires.
CREATE TABLE asking_settings (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  rest_days    integer NOT NULL CHECK (rest_days BETWEEN 0 AND 366),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id)
);
SELECT guard_rows('asking_settings'), log_changes('asking_settings'),
       close_rows('asking_settings', 'how often the maker asks is its own');

-- A questionnaire to some people: whom, how many of them, how often they are reminded, until when they answer, and how far it is.
CREATE TABLE askings (
  workspace_id     uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT new_id(),
  name             text NOT NULL CHECK (name <> ''),
  questionnaire_id uuid NOT NULL,
  is_anonymous     boolean NOT NULL,
  audience         jsonb NOT NULL,
  -- How many of those who can be asked, and what they are drawn by: the same seed draws the same people.
  draw             jsonb NOT NULL,
  seed             text NOT NULL DEFAULT md5(gen_random_uuid()::text),
  -- Between two askings of this questionnaire.
  same_days        integer NOT NULL CHECK (same_days BETWEEN 0 AND 732),
  remind_most      integer NOT NULL CHECK (remind_most BETWEEN 0 AND 3),
  remind_days      integer NOT NULL CHECK (remind_days BETWEEN 1 AND 60),
  open_days        integer NOT NULL CHECK (open_days BETWEEN 1 AND 180),
  message_id       uuid NOT NULL,
  -- What a reminder says, by language, as the message does.
  reminder         jsonb NOT NULL,
  state            text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'looking', 'ready', 'open', 'stopped', 'closed')),
  looked_at        timestamptz,
  looked_of        timestamptz,
  customers        integer,
  without          integer,
  -- Of an anonymous asking the one address that all get.
  link_id          uuid,
  started_by       text,
  started_at       timestamptz,
  closes_at        timestamptz,
  stopped_by       text,
  ended_at         timestamptz,
  author           text NOT NULL DEFAULT current_author(),
  created_at       timestamptz NOT NULL DEFAULT now(),
  changed_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, questionnaire_id) REFERENCES questionnaires,
  FOREIGN KEY (workspace_id, message_id) REFERENCES messages,
  CONSTRAINT what_goes_was_looked_at CHECK (state IN ('draft', 'looking') OR looked_at IS NOT NULL),
  CONSTRAINT what_goes_was_started CHECK (state IN ('draft', 'looking', 'ready') = (started_at IS NULL)
    AND (started_at IS NULL) = (closes_at IS NULL) AND (started_at IS NULL) = (started_by IS NULL)),
  CONSTRAINT one_address_for_all CHECK (is_anonymous OR link_id IS NULL)
);
CREATE INDEX askings_latest ON askings (workspace_id, created_at DESC, id DESC);
CREATE INDEX askings_of_questionnaire ON askings (workspace_id, questionnaire_id);
CREATE INDEX askings_under_way ON askings (workspace_id) WHERE state IN ('open', 'stopped');
SELECT guard_rows('askings'), log_changes('askings'),
       close_rows('askings', 'a survey may go to people of any customer');

-- The messages of an asking: 0 asks, 1 and on remind. Whom each went to are its deliveries.
CREATE TABLE asking_rounds (
  workspace_id uuid NOT NULL,
  asking_id    uuid NOT NULL,
  number       integer NOT NULL CHECK (number BETWEEN 0 AND 3),
  message_id   uuid NOT NULL,
  PRIMARY KEY (workspace_id, asking_id, number),
  UNIQUE (workspace_id, message_id),
  FOREIGN KEY (workspace_id, asking_id) REFERENCES askings ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, message_id) REFERENCES messages
);
SELECT guard_rows('asking_rounds'),
       close_rows('asking_rounds', 'a survey may go to people of any customer');

-- Who was meant, as the dry run found them, with why each is asked or not; and when their turn came.
CREATE TABLE asking_people (
  workspace_id uuid NOT NULL,
  asking_id    uuid NOT NULL,
  person_id    uuid NOT NULL,
  asks         boolean NOT NULL,
  because      text NOT NULL,
  turn_at      timestamptz,
  PRIMARY KEY (workspace_id, asking_id, person_id),
  FOREIGN KEY (workspace_id, asking_id) REFERENCES askings ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE CASCADE
);
CREATE INDEX asking_people_because ON asking_people (workspace_id, asking_id, because, person_id);
CREATE INDEX asking_people_to_come ON asking_people (workspace_id, asking_id, person_id) WHERE asks AND turn_at IS NULL;
CREATE INDEX asking_people_of_person ON asking_people (workspace_id, person_id);
SELECT guard_rows('asking_people'),
       keep_with('asking_people', 'person_id', 'people');
