CREATE TABLE segments (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL CHECK (name <> ''),
  description  text NOT NULL DEFAULT '',
  version      integer NOT NULL DEFAULT 1 CHECK (version > 0),
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  changed_at   timestamptz NOT NULL DEFAULT now(),
  archived_at  timestamptz,
  archived_by  text,
  PRIMARY KEY (workspace_id, id),
  CHECK ((archived_at IS NULL) = (archived_by IS NULL))
);
CREATE UNIQUE INDEX segments_by_name ON segments (workspace_id, name) WHERE archived_at IS NULL;
SELECT guard_rows('segments'), log_changes('segments');

-- A rule is never overwritten: each change is a version, and a run says which version it read.
CREATE TABLE segment_versions (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  segment_id   uuid NOT NULL,
  number       integer NOT NULL CHECK (number > 0),
  rule         jsonb NOT NULL,
  author       text NOT NULL DEFAULT current_author(),
  at           timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, segment_id, number),
  FOREIGN KEY (workspace_id, segment_id) REFERENCES segments ON DELETE CASCADE
);
SELECT guard_rows('segment_versions');

-- A run is begun before it writes and finished after who entered and left was announced: what a crash left, the next one announces.
CREATE TABLE segment_runs (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  segment_id   uuid NOT NULL,
  version      integer NOT NULL,
  reason       text NOT NULL CHECK (reason IN ('schedule', 'import', 'demand', 'change', 'health')),
  started_at   timestamptz NOT NULL,
  announced_to uuid,
  finished_at  timestamptz,
  members      integer,
  customers    integer,
  entered      integer,
  left_count   integer,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, segment_id) REFERENCES segments ON DELETE CASCADE
);
CREATE INDEX segment_runs_latest ON segment_runs (workspace_id, segment_id, started_at DESC);
SELECT guard_rows('segment_runs');
