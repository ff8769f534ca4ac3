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
  reason       text NOT NULL CHECK (reason IN ('hour', 'day', 'import', 'demand', 'publication', 'customer')),
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
