-- An address under which a questionnaire is answered. Of the token in it the hash is kept, by which it is found, and the token itself under
-- the seal of the installation, so that the address can be shown again: a dump of the tables lets nobody answer.
CREATE TABLE answer_links (
  workspace_id     uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT new_id(),
  questionnaire_id uuid NOT NULL,
  kind             text NOT NULL CHECK (kind IN ('personal', 'open', 'anonymous')),
  name             text NOT NULL DEFAULT '',
  person_id        uuid,
  asking_id        uuid,
  token_hash       text NOT NULL UNIQUE,
  sealed_token     bytea NOT NULL,
  closes_at        timestamptz,
  revoked_at       timestamptz,
  revoked_by       text,
  -- How many anonymous answers were handed on; of the others the sittings are counted.
  handed_on        integer NOT NULL DEFAULT 0,
  author           text NOT NULL DEFAULT current_author(),
  created_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, questionnaire_id) REFERENCES questionnaires ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE CASCADE,
  CONSTRAINT personal_is_of_a_person CHECK ((kind = 'personal') = (person_id IS NOT NULL)),
  CONSTRAINT revoked_by_somebody CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
COMMENT ON COLUMN answer_links.asking_id IS 'what asked, for the room that does; no two links of one asking are one person''s';
CREATE INDEX answer_links_latest ON answer_links (workspace_id, created_at DESC, id DESC);
CREATE INDEX answer_links_of_questionnaire ON answer_links (workspace_id, questionnaire_id, created_at DESC, id DESC);
CREATE INDEX answer_links_of_person ON answer_links (workspace_id, person_id) WHERE person_id IS NOT NULL;
CREATE INDEX answer_links_of_asking ON answer_links (workspace_id, asking_id, person_id) WHERE asking_id IS NOT NULL;
SELECT guard_rows('answer_links'), tell_changes('answer_links'),
       close_rows('answer_links', 'whoever has the address answers in the name of a person');

-- What one who answers gave so far. A personal link has one sitting; an open one has as many as there are keys, of which the hash is kept.
CREATE TABLE sittings (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  link_id      uuid NOT NULL,
  version_id   uuid NOT NULL,
  key_hash     text NOT NULL DEFAULT '',
  locale       text NOT NULL CHECK (locale IN ('en', 'ja')),
  answers      jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(answers) = 'object'),
  state        text NOT NULL CHECK (state IN ('partial', 'complete')),
  is_left      boolean NOT NULL DEFAULT false,
  forms        jsonb NOT NULL DEFAULT '[]',
  begun_at     timestamptz NOT NULL,
  changed_at   timestamptz NOT NULL,
  completed_at timestamptz,
  kept_at      timestamptz,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, link_id, key_hash),
  FOREIGN KEY (workspace_id, link_id) REFERENCES answer_links ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, version_id) REFERENCES questionnaire_versions,
  CONSTRAINT completed_at_some_time CHECK ((state = 'complete') = (completed_at IS NOT NULL))
);
COMMENT ON COLUMN sittings.is_left IS 'the next one sits there: nothing of it is shown or taken any more';
COMMENT ON COLUMN sittings.kept_at IS 'when its answers became a response, which follows them: a complete sitting at once, another when it lay still';
COMMENT ON COLUMN sittings.forms IS 'for each page that sent something, the number of the last that was taken: an earlier one that comes late is not taken';
CREATE INDEX sittings_latest ON sittings (workspace_id, changed_at DESC, id DESC);
CREATE INDEX sittings_lying_still ON sittings (workspace_id, changed_at) WHERE state = 'partial' AND kept_at IS NULL;
SELECT guard_rows('sittings'), tell_changes('sittings'),
       close_rows('sittings', 'what is given so far may be taken back, and is of any customer');

-- The same of anonymous links, of which neither who nor when is kept: an id without time, the day, the hash of a key that the page made up.
-- In a table of its own, for beside rows that have a time their places would tell it. No log, nothing told, nothing mirrored.
CREATE TABLE anonymous_sittings (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT gen_random_uuid(),
  link_id      uuid NOT NULL,
  version_id   uuid NOT NULL,
  key_hash     text NOT NULL,
  locale       text NOT NULL CHECK (locale IN ('en', 'ja')),
  answers      jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(answers) = 'object'),
  state        text NOT NULL CHECK (state IN ('partial', 'complete')),
  is_left      boolean NOT NULL DEFAULT false,
  forms        jsonb NOT NULL DEFAULT '[]',
  day          date NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, link_id, key_hash),
  FOREIGN KEY (workspace_id, link_id) REFERENCES answer_links ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, version_id) REFERENCES questionnaire_versions
);
CREATE INDEX anonymous_sittings_by_day ON anonymous_sittings (workspace_id, day);
SELECT guard_rows('anonymous_sittings'), close_rows('anonymous_sittings', 'what was answered without a name is nobody''s to look up');
