-- A mapping that is not finished waits with its import; what a value of a file means is remembered by the heading it stood under.
ALTER TABLE imports ADD COLUMN draft jsonb;

ALTER TABLE import_runs ADD COLUMN cleared bigint NOT NULL DEFAULT 0;

ALTER TABLE import_rejects ADD COLUMN field text;

-- Values of columns and examples of oddities stand with the sample: what stood in a file is cleared away with it.
ALTER TABLE import_samples ADD COLUMN seen jsonb NOT NULL DEFAULT '{}';

CREATE TABLE import_values (
  workspace_id  uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  source        text NOT NULL,
  heading_key   text NOT NULL,
  target        text NOT NULL,
  field         text NOT NULL,
  meant         jsonb NOT NULL,
  remembered_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, source, heading_key, target, field)
);
SELECT guard_rows('import_values');

-- Readings taken before columns were profiled and rows bore their numbers are brought to the present shape.
CREATE FUNCTION present_reading(reading jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT reading || jsonb_build_object(
    'lastRow', NULL,
    'oddities', '[]'::jsonb,
    'sheets', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', sheet, 'hidden', false)), '[]') FROM jsonb_array_elements_text(reading -> 'sheets') AS sheet),
    'profiles', (SELECT coalesce(jsonb_agg('{"decimal": null, "order": null, "values": [], "distinct": 0, "more": false, "filled": 0}'::jsonb), '[]')
                 FROM jsonb_array_elements(reading -> 'headings')))
$$;
UPDATE imports SET reading = present_reading(reading) WHERE NOT reading ? 'profiles';
UPDATE import_runs SET reading = present_reading(reading) WHERE NOT reading ? 'profiles';
DROP FUNCTION present_reading(jsonb);

UPDATE import_samples s SET rows = (
  SELECT coalesce(jsonb_agg(jsonb_build_object('row', line.place + coalesce((i.reading ->> 'header')::int, 0), 'cells', line.cells) ORDER BY line.place), '[]')
  FROM jsonb_array_elements(s.rows) WITH ORDINALITY AS line(cells, place))
FROM imports i WHERE i.workspace_id = s.workspace_id AND i.id = s.import_id AND jsonb_typeof(s.rows -> 0) = 'array';
