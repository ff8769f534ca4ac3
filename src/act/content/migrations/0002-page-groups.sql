-- Pages that are one to whoever asks who has seen them: all below some addresses, and single pieces of the library.
CREATE TABLE page_groups (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL CHECK (name <> ''),
  prefixes     text[] NOT NULL DEFAULT '{}',
  piece_ids    uuid[] NOT NULL DEFAULT '{}',
  archived_at  timestamptz,
  archived_by  text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  CHECK (cardinality(prefixes) + cardinality(piece_ids) > 0),
  CHECK ((archived_at IS NULL) = (archived_by IS NULL))
);
CREATE UNIQUE INDEX page_groups_by_name ON page_groups (workspace_id, name) WHERE archived_at IS NULL;

-- Segments of those who saw none of some groups: their rules follow the groups, and the names under which views come in.
CREATE TABLE unseen_segments (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  segment_id   uuid NOT NULL,
  among        text NOT NULL CHECK (among IN ('buyers', 'everyone') OR among ~ '^[0-9a-f-]{36}$'),
  group_ids    uuid[] NOT NULL CHECK (cardinality(group_ids) > 0),
  within_days  integer CHECK (within_days BETWEEN 1 AND 3660),
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, segment_id),
  FOREIGN KEY (workspace_id, segment_id) REFERENCES segments ON DELETE CASCADE
);

SELECT guard_rows('page_groups'), guard_rows('unseen_segments'), log_changes('page_groups');
SELECT close_rows('page_groups', 'which of our pages belong together is the affair of this workspace'),
       close_rows('unseen_segments', 'whom a segment asks for may tell of other customers');
