-- What a redesign puts in the place of a KPI is in use from a day on, and what it replaces until the day before, with its history.
ALTER TABLE kpis
  ADD COLUMN used_from   date,
  ADD COLUMN used_until  date,
  ADD COLUMN replaces_id uuid,
  ADD FOREIGN KEY (workspace_id, replaces_id) REFERENCES kpis ON DELETE SET NULL (replaces_id),
  DROP CONSTRAINT kpis_workspace_id_name_key;
COMMENT ON COLUMN kpis.used_from IS 'the first day of use; null of what was never begun on a day';
COMMENT ON COLUMN kpis.used_until IS 'the last day of use; null while nobody ended it';
CREATE UNIQUE INDEX kpis_by_name ON kpis (workspace_id, name) WHERE used_until IS NULL;
CREATE INDEX kpis_by_replaced ON kpis (workspace_id, replaces_id) WHERE replaces_id IS NOT NULL;
