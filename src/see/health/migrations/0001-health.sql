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

CREATE TABLE health_overrides (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  customer_id  uuid NOT NULL,
  band         text NOT NULL CHECK (band IN ('thriving', 'steady', 'watch', 'risk')),
  score        double precision CHECK (score BETWEEN 0 AND 100),
  reason       text NOT NULL CHECK (reason <> ''),
  until_on     date NOT NULL,
  author       text NOT NULL DEFAULT current_author(),
  at           timestamptz NOT NULL DEFAULT now(),
  ended_at     timestamptz,
  ended_by     text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX health_overrides_in_force ON health_overrides (workspace_id, customer_id, at DESC) WHERE ended_at IS NULL;
SELECT guard_rows('health_overrides'), log_changes('health_overrides');

CREATE TABLE judgements (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  customer_id  uuid NOT NULL,
  topic        text NOT NULL CHECK (topic ~ '^[a-z][a-z0-9-]{0,39}$'),
  points       double precision NOT NULL CHECK (points BETWEEN 0 AND 100),
  note         text NOT NULL DEFAULT '',
  author       text NOT NULL DEFAULT current_author(),
  judged_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
CREATE INDEX judgements_of_customer ON judgements (workspace_id, customer_id, judged_at DESC);
SELECT guard_rows('judgements'), log_changes('judgements'), mirror_rows('judgements');

CREATE VIEW mirror_judgements WITH (security_invoker = true) AS
SELECT workspace_id, id, customer_id, topic, points, judged_at FROM judgements;
GRANT SELECT ON mirror_judgements TO meguri_app;

-- A run is begun before it reads and finished after its band changes were announced: what a crash left is announced by the next.
CREATE TABLE health_runs (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  reason       text NOT NULL CHECK (reason IN ('hour', 'day', 'import', 'demand', 'publication')),
  author       text NOT NULL DEFAULT current_author(),
  started_at   timestamptz NOT NULL,
  finished_at  timestamptz,
  customers    integer,
  kept         integer,
  changed      integer,
  bands        jsonb NOT NULL DEFAULT '{}',
  announced_to uuid,
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX health_runs_latest ON health_runs (workspace_id, started_at DESC);
SELECT guard_rows('health_runs');
