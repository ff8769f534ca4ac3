-- A sheet on which a department's KPIs are redesigned: what is kept, changed, dropped, added, and from which day on. Anybody who steers proposes; management decides.
CREATE TABLE kpi_redesigns (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL CHECK (name <> ''),
  department   text NOT NULL CHECK (department <> ''),
  effective_on date NOT NULL,
  lines        jsonb NOT NULL DEFAULT '[]',
  note         text NOT NULL DEFAULT '',
  decision     text CHECK (decision IN ('activated', 'declined')),
  decided_by   text,
  decided_at   timestamptz,
  reason       text NOT NULL DEFAULT '',
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  CONSTRAINT decided_by_somebody CHECK (num_nonnulls(decision, decided_by, decided_at) IN (0, 3))
);
COMMENT ON COLUMN kpi_redesigns.lines IS 'what becomes of each KPI; once it is activated also what that was before';
CREATE INDEX kpi_redesigns_latest ON kpi_redesigns (workspace_id, created_at DESC, id DESC);
SELECT guard_rows('kpi_redesigns'), log_changes('kpi_redesigns');
SELECT close_rows('kpi_redesigns', 'what the company steers by is of all customers');
