-- How far the kept months have followed the contracts. Nothing of a version later than `known` counts: it is being made, or was broken
-- off, and is thrown away before the next. `base` is the version up to which sums are kept as one.
CREATE TABLE revenue_progress (
  workspace_id  uuid NOT NULL PRIMARY KEY REFERENCES workspaces ON DELETE CASCADE,
  known         integer NOT NULL DEFAULT 0,
  base          integer NOT NULL DEFAULT 0,
  since_version bigint NOT NULL DEFAULT 0,
  seen_version  bigint NOT NULL DEFAULT 0,
  counting      jsonb,
  kept_at       timestamptz,
  ordered_at    timestamptz
);
SELECT guard_rows('revenue_progress'), close_rows('revenue_progress', 'how far the figures of all customers are kept');

-- The months that are kept, each by its last day, with what it was computed of; `reported_version` is what was first reported of it.
CREATE TABLE revenue_months (
  workspace_id     uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  month            date NOT NULL,
  until            date NOT NULL,
  rates            jsonb NOT NULL,
  reported_version integer,
  reported_at      timestamptz,
  PRIMARY KEY (workspace_id, month),
  CHECK ((reported_version IS NULL) = (reported_at IS NULL)),
  CHECK (until <= month)
);
COMMENT ON COLUMN revenue_months.until IS 'up to which day it is counted: its last one, or the day on which it was looked at';
SELECT guard_rows('revenue_months'), close_rows('revenue_months', 'when the figures of all customers were reported');

-- Each version that changed anything: when, why, and under which switches it counted.
CREATE TABLE revenue_versions (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  version      integer NOT NULL,
  made_at      timestamptz NOT NULL,
  because      text NOT NULL CHECK (because IN ('first', 'contracts', 'rates', 'counting', 'days')),
  counting     jsonb NOT NULL,
  PRIMARY KEY (workspace_id, version)
);
SELECT guard_rows('revenue_versions'), close_rows('revenue_versions', 'why the figures of all customers were counted anew');
