-- A message to many: to whom, what a look at them came to, who let it go, and how far it is. Whom it went to are its deliveries.
CREATE TABLE sends (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL CHECK (name <> ''),
  message_id   uuid NOT NULL,
  audience     jsonb NOT NULL,
  state        text NOT NULL DEFAULT 'draft'
               CHECK (state IN ('draft', 'looking', 'ready', 'scheduled', 'sending', 'stopped', 'done')),
  -- The dry run: when it was, of how many customers, how many of these have nobody who is meant, and in how many batches the people stand.
  looked_at    timestamptz,
  customers    integer,
  without      integer,
  batches      integer NOT NULL DEFAULT 0,
  reserved     integer NOT NULL DEFAULT 0,
  approved_by  text,
  approved_at  timestamptz,
  -- How it was to go: `at once`, `at an instant`, `in the morning` of a day.
  goes         jsonb,
  starts_at    timestamptz,
  started_by   text,
  started_at   timestamptz,
  stopped_by   text,
  ended_at     timestamptz,
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  changed_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, message_id) REFERENCES messages,
  CONSTRAINT approved_by_somebody CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CONSTRAINT what_goes_was_looked_at CHECK (state IN ('draft', 'looking') OR looked_at IS NOT NULL),
  CONSTRAINT what_goes_was_started CHECK (state NOT IN ('scheduled', 'sending', 'done') OR starts_at IS NOT NULL)
);
CREATE INDEX sends_latest ON sends (workspace_id, created_at DESC, id DESC);
CREATE INDEX sends_of_message ON sends (workspace_id, message_id);
CREATE INDEX sends_under_way ON sends (workspace_id) WHERE state IN ('scheduled', 'sending', 'stopped');
SELECT guard_rows('sends'), log_changes('sends'),
       close_rows('sends', 'a send may be to people of any customer');

-- Those who are meant, as the dry run found them, in batches of one answer each: first those to whom it may go.
CREATE TABLE send_batches (
  workspace_id uuid NOT NULL,
  send_id      uuid NOT NULL,
  number       integer NOT NULL,
  may          boolean NOT NULL,
  because      text NOT NULL,
  size         integer NOT NULL,
  person_ids   uuid[] NOT NULL,
  PRIMARY KEY (workspace_id, send_id, number),
  FOREIGN KEY (workspace_id, send_id) REFERENCES sends ON DELETE CASCADE
);
SELECT guard_rows('send_batches'),
       close_rows('send_batches', 'a send may be to people of any customer');
