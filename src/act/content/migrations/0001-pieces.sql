-- What already exists and can be shown to customers: pages, videos, posts. `address` is what it is known by: without scheme, fragment and last slash.
CREATE TABLE content_readings (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  url          text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('support', 'product', 'video', 'social', 'other')),
  department   text NOT NULL DEFAULT '',
  language     text CHECK (language IN ('japanese', 'english', 'other')),
  state        text NOT NULL DEFAULT 'ordered' CHECK (state IN ('ordered', 'done', 'failed', 'taken back')),
  found        integer NOT NULL DEFAULT 0,
  added        integer NOT NULL DEFAULT 0,
  known        integer NOT NULL DEFAULT 0,
  refused      integer NOT NULL DEFAULT 0,
  because      jsonb,
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  ended_at     timestamptz,
  PRIMARY KEY (workspace_id, id)
);
COMMENT ON TABLE content_readings IS 'sitemaps that were read, and what came of each';

CREATE TABLE content_pieces (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  url          text NOT NULL CHECK (url ~ '^https?://'),
  address      text NOT NULL CHECK (address <> ''),
  title        text NOT NULL CHECK (title <> ''),
  kind         text NOT NULL CHECK (kind IN ('support', 'product', 'video', 'social', 'other')),
  department   text NOT NULL DEFAULT '',
  language     text CHECK (language IN ('japanese', 'english', 'other')),
  purpose      text NOT NULL DEFAULT '',
  origin       text NOT NULL DEFAULT 'existing' CHECK (origin IN ('existing', 'made')),
  published_on date,
  reviewed_on  date,
  reading_id   uuid,
  archived_at  timestamptz,
  archived_by  text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  folded       text NOT NULL GENERATED ALWAYS AS (fold(title) || '/' || fold(purpose) || '/' || fold(department) || '/' || fold(address)) STORED,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, reading_id) REFERENCES content_readings,
  CHECK ((archived_at IS NULL) = (archived_by IS NULL))
);
COMMENT ON COLUMN content_pieces.reading_id IS 'the sitemap that brought it, as long as nobody has changed it since';
CREATE UNIQUE INDEX content_pieces_by_address ON content_pieces (workspace_id, address) WHERE archived_at IS NULL;
CREATE INDEX content_pieces_by_title ON content_pieces (workspace_id, title, id);

-- What the last looks at a piece's address said. It is no record of people, so it has no log; screens hear of it.
CREATE TABLE content_links (
  workspace_id  uuid NOT NULL,
  id            uuid NOT NULL,
  state         text NOT NULL CHECK (state IN ('alive', 'dead', 'unsure', 'refused')),
  status        integer,
  because       jsonb,
  moved_to      text,
  checked_at    timestamptz NOT NULL,
  failing_since timestamptz,
  failures      integer NOT NULL DEFAULT 0,
  dead_since    timestamptz,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, id) REFERENCES content_pieces ON DELETE CASCADE,
  CHECK ((state = 'dead') = (dead_since IS NOT NULL))
);

CREATE TABLE content_settings (
  workspace_id     uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT new_id(),
  stale_after_days integer NOT NULL CHECK (stale_after_days BETWEEN 1 AND 3650),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id)
);

SELECT guard_rows('content_readings'), guard_rows('content_pieces'), guard_rows('content_links'), guard_rows('content_settings');
SELECT log_changes('content_pieces'), log_changes('content_settings'), tell_changes('content_readings'), tell_changes('content_links');
SELECT close_rows('content_readings', 'what we read of our own site is the affair of this workspace'),
       close_rows('content_pieces', 'what we show to customers, and why, is the affair of this workspace'),
       close_rows('content_links', 'which of our pages are dead is the affair of this workspace'),
       close_rows('content_settings', 'how we keep our pages is the affair of this workspace');
