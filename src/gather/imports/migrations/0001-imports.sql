-- An uploaded file lies here in pieces, so that any worker reads it, a backup holds it, and only its workspace sees it.
CREATE TABLE uploads (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL,
  size         bigint NOT NULL DEFAULT 0 CHECK (size >= 0),
  format       text NOT NULL DEFAULT 'text' CHECK (format IN ('text', 'xlsx')),
  encoding     text NOT NULL DEFAULT 'utf-8' CHECK (encoding IN ('utf-8', 'utf-16le', 'utf-16be', 'cp932', 'euc-jp')),
  broken       boolean NOT NULL DEFAULT false,
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  completed_at timestamptz,
  emptied_at   timestamptz,
  PRIMARY KEY (workspace_id, id)
);
SELECT guard_rows('uploads');

CREATE TABLE upload_pieces (
  workspace_id uuid NOT NULL,
  upload_id    uuid NOT NULL,
  starts_at    bigint NOT NULL,
  bytes        bytea NOT NULL,
  PRIMARY KEY (workspace_id, upload_id, starts_at),
  FOREIGN KEY (workspace_id, upload_id) REFERENCES uploads ON DELETE CASCADE
);
ALTER TABLE upload_pieces ALTER COLUMN bytes SET STORAGE EXTERNAL;
SELECT guard_rows('upload_pieces');

CREATE TABLE imports (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  upload_id    uuid NOT NULL,
  reading      jsonb NOT NULL,
  mapping      jsonb,
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, upload_id) REFERENCES uploads
);
SELECT guard_rows('imports'), log_changes('imports');

-- The first rows of the file, to be shown. They stand apart, where no change log keeps what is cleared away here.
CREATE TABLE import_samples (
  workspace_id uuid NOT NULL,
  import_id    uuid NOT NULL,
  rows         jsonb NOT NULL,
  PRIMARY KEY (workspace_id, import_id),
  FOREIGN KEY (workspace_id, import_id) REFERENCES imports ON DELETE CASCADE
);
SELECT guard_rows('import_samples');

-- Each trial, run and undo of an import. `cursor` is the last row (of an undo, the last change) whose transaction is committed.
CREATE TABLE import_runs (
  workspace_id  uuid NOT NULL,
  id            uuid NOT NULL DEFAULT new_id(),
  import_id     uuid NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('trial', 'run', 'undo')),
  state         text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'completed', 'failed')),
  mapping       jsonb,
  reading       jsonb NOT NULL,
  cursor        bigint NOT NULL DEFAULT 0,
  rows          bigint NOT NULL DEFAULT 0,
  created       bigint NOT NULL DEFAULT 0,
  changed       bigint NOT NULL DEFAULT 0,
  unchanged     bigint NOT NULL DEFAULT 0,
  rejected      bigint NOT NULL DEFAULT 0,
  kept          bigint NOT NULL DEFAULT 0,
  share         double precision NOT NULL DEFAULT 0,
  partial       boolean NOT NULL DEFAULT false,
  problem       jsonb,
  faults        jsonb NOT NULL DEFAULT '[]',
  author        text NOT NULL DEFAULT current_author(),
  created_at    timestamptz NOT NULL DEFAULT now(),
  started_at    timestamptz,
  resumed_at    timestamptz,
  resumed_share double precision NOT NULL DEFAULT 0,
  resumed_rows  bigint NOT NULL DEFAULT 0,
  told_at       timestamptz,
  finished_at   timestamptz,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, import_id) REFERENCES imports ON DELETE CASCADE
);
CREATE INDEX import_runs_of_import ON import_runs (workspace_id, import_id, created_at DESC);
-- Two trials or runs of one import at the same time would count each other's rows.
CREATE UNIQUE INDEX import_runs_one_at_a_time ON import_runs (workspace_id, import_id) WHERE state IN ('waiting', 'running');
SELECT guard_rows('import_runs');

CREATE TABLE import_rejects (
  workspace_id uuid NOT NULL,
  run_id       uuid NOT NULL,
  row          bigint NOT NULL,
  column_name  text,
  because_en   text NOT NULL,
  because_ja   text NOT NULL,
  cells        jsonb NOT NULL,
  PRIMARY KEY (workspace_id, run_id, row),
  FOREIGN KEY (workspace_id, run_id) REFERENCES import_runs ON DELETE CASCADE
);
SELECT guard_rows('import_rejects');

-- What was done with files of these headings the last time.
CREATE TABLE import_mappings (
  workspace_id  uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id            uuid NOT NULL DEFAULT new_id(),
  headings_key  text NOT NULL,
  target        text NOT NULL,
  source        text NOT NULL,
  mapping       jsonb NOT NULL,
  remembered_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, headings_key, target)
);
SELECT guard_rows('import_mappings');

-- What an undo itself changed, so that a later undo of the same import does not take it back twice.
CREATE INDEX record_changes_of_undo ON record_changes (workspace_id, source, sequence) WHERE source LIKE 'undo:%';

-- Whether rows of this workspace still wait to reach the facts: a report that reads both stores waits for them.
CREATE FUNCTION mirrors_waiting() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT EXISTS (SELECT FROM mirror_queue WHERE workspace_id = current_workspace()) $$;
GRANT EXECUTE ON FUNCTION mirrors_waiting() TO meguri_app;
