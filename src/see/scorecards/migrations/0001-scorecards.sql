CREATE TABLE scorecards (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         jsonb NOT NULL CHECK (name ? 'en' AND name ? 'ja'),
  position     integer NOT NULL DEFAULT 0,
  segment_id   uuid,
  retired_at   timestamptz,
  retired_by   text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id)
);
COMMENT ON COLUMN scorecards.position IS 'scorecards are tried in this order; the first that applies counts';
COMMENT ON COLUMN scorecards.segment_id IS 'whom it applies to; empty means everyone';
SELECT guard_rows('scorecards'), log_changes('scorecards');

-- A version without a number is the draft. Once published it never changes, so that old readings can always be explained.
CREATE TABLE scorecard_versions (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  scorecard_id uuid NOT NULL,
  number       integer CHECK (number > 0),
  definition   jsonb NOT NULL,
  author       text NOT NULL DEFAULT current_author(),
  changed_at   timestamptz NOT NULL DEFAULT now(),
  published_at timestamptz,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, scorecard_id, number),
  FOREIGN KEY (workspace_id, scorecard_id) REFERENCES scorecards ON DELETE CASCADE,
  CHECK ((number IS NULL) = (published_at IS NULL))
);
CREATE UNIQUE INDEX scorecard_versions_one_draft ON scorecard_versions (workspace_id, scorecard_id) WHERE number IS NULL;
SELECT guard_rows('scorecard_versions'), log_changes('scorecard_versions');

CREATE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A published version of a scorecard does not change.';
END $$;
CREATE TRIGGER keep_published BEFORE UPDATE ON scorecard_versions
FOR EACH ROW WHEN (OLD.number IS NOT NULL) EXECUTE FUNCTION keep_published_version();
