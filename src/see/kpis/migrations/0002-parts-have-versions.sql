-- Who sets the parts of a KPI over the change of somebody else is asked, as with its other fields: the row says what its parts are.
ALTER TABLE kpis ADD COLUMN part_ids uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN kpis.part_ids IS 'the parts in their order, as kpi_parts has them; for the log of changes alone';
ALTER TABLE kpis DISABLE TRIGGER USER;
UPDATE kpis k SET part_ids = p.ids FROM (
  SELECT workspace_id, whole_id, array_agg(part_id ORDER BY place) AS ids FROM kpi_parts GROUP BY workspace_id, whole_id
) p WHERE p.workspace_id = k.workspace_id AND p.whole_id = k.id;
ALTER TABLE kpis ENABLE TRIGGER USER;
