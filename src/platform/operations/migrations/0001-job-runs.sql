-- A job is ordered in the transaction that wants it, and started once that is kept. The row tells its progress and its end.
CREATE TABLE job_runs (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL,
  input        jsonb NOT NULL DEFAULT '{}',
  state        text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  attempts     integer NOT NULL DEFAULT 0,
  done         bigint,
  total        bigint,
  note         jsonb,
  problem      text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  sent_at      timestamptz,
  started_at   timestamptz,
  ended_at     timestamptz,
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX job_runs_unsent ON job_runs (created_at) WHERE sent_at IS NULL;
CREATE INDEX job_runs_recent ON job_runs (workspace_id, created_at DESC);
SELECT guard_rows('job_runs');
