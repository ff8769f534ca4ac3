-- In which phase the company steers: satisfaction alone, churn as well, cross-sell and LTV as well. The last of them holds; none is overwritten.
CREATE TABLE kpi_phases (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  number       integer NOT NULL CHECK (number > 0),
  phase        text NOT NULL CHECK (phase IN ('satisfaction', 'churn', 'growth')),
  before       text NOT NULL CHECK (before IN ('satisfaction', 'churn', 'growth')),
  stood        jsonb NOT NULL DEFAULT '[]',
  note         text NOT NULL DEFAULT '',
  author       text NOT NULL DEFAULT current_author(),
  at           timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, number),
  CONSTRAINT another_phase CHECK (phase <> before)
);
COMMENT ON COLUMN kpi_phases.stood IS 'what was asked of the data before, how it stood then; counts and days alone';

-- That there is a target of a KPI for a period: whole days from starts_on to ends_on.
CREATE TABLE kpi_targets (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  kpi_id       uuid NOT NULL,
  by           text NOT NULL CHECK (by IN ('month', 'quarter', 'year')),
  starts_on    date NOT NULL,
  ends_on      date NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, kpi_id, by, starts_on),
  FOREIGN KEY (workspace_id, kpi_id) REFERENCES kpis ON DELETE CASCADE,
  CONSTRAINT ends_after_it_starts CHECK (ends_on > starts_on)
);
CREATE INDEX kpi_targets_in_order ON kpi_targets (workspace_id, starts_on DESC, id DESC);

-- What the target was, each time that somebody set it; never overwritten.
CREATE TABLE kpi_target_versions (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  target_id    uuid NOT NULL,
  version      integer NOT NULL CHECK (version > 0),
  value        numeric,
  unit         text NOT NULL,
  figure       text,
  currency     char(3),
  better       text NOT NULL CHECK (better IN ('higher', 'lower')),
  phase        text NOT NULL CHECK (phase IN ('satisfaction', 'churn', 'growth')),
  reason       text NOT NULL DEFAULT '',
  author       text NOT NULL DEFAULT current_author(),
  at           timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, target_id, version),
  FOREIGN KEY (workspace_id, target_id) REFERENCES kpi_targets ON DELETE CASCADE,
  CONSTRAINT money_has_a_currency CHECK ((unit = 'money') = (currency IS NOT NULL))
);
COMMENT ON COLUMN kpi_target_versions.figure IS 'what measured the KPI then; null where it was made of others';
COMMENT ON COLUMN kpi_target_versions.value IS 'in the unit beside it, a share as a fraction; null where the target was withdrawn';

SELECT guard_rows('kpi_phases'), guard_rows('kpi_targets'), guard_rows('kpi_target_versions');
SELECT log_changes('kpi_phases'), log_changes('kpi_targets'), log_changes('kpi_target_versions');
SELECT close_rows('kpi_phases', 'how far the company steers is of all customers'),
       close_rows('kpi_targets', 'what the company aims at is of all customers'),
       close_rows('kpi_target_versions', 'what the company aims at is of all customers');
