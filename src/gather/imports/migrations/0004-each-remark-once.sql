-- Two cells of one row, or of two parts of it, are two remarks; a heading may be longer than an index takes.
ALTER TABLE import_rejects ADD COLUMN part integer;
DROP INDEX import_rejects_once;
CREATE UNIQUE INDEX import_rejects_once ON import_rejects
  (workspace_id, run_id, row, kind, coalesce(part, -1), coalesce(target, ''), coalesce(field, ''), md5(coalesce(column_name, '')));

-- What is said of the rows of a run, with the values that stood in them: made once, and cleared away with the rows.
CREATE TABLE import_reports (
  workspace_id uuid NOT NULL,
  run_id       uuid NOT NULL,
  report       jsonb NOT NULL,
  PRIMARY KEY (workspace_id, run_id),
  FOREIGN KEY (workspace_id, run_id) REFERENCES import_runs ON DELETE CASCADE
);
SELECT guard_rows('import_reports');

-- Who changed what becomes of the columns is known; the words and constants of a mapping may name people, and a draft is nobody's act yet.
CREATE FUNCTION without_what_is_said(import jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT import - 'draft' || CASE WHEN jsonb_typeof(import -> 'mapping') = 'object'
    THEN jsonb_build_object('mapping', jsonb_build_object(
      'target', import #> '{mapping,target}',
      'source', import #> '{mapping,source}',
      'version', left(md5(import ->> 'mapping'), 8)))
    ELSE '{}' END
$$;
CREATE FUNCTION log_changed_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record_changes (workspace_id, record, record_id, act, before, after, author, source)
  SELECT workspace_id, TG_TABLE_NAME, id, 'changed', only_changed(was, becomes), only_changed(becomes, was),
         current_author(), current_source()
  FROM (SELECT n.workspace_id, n.id, without_what_is_said(to_jsonb(o)) AS was, without_what_is_said(to_jsonb(n)) AS becomes
        FROM new_rows n JOIN old_rows o ON o.workspace_id = n.workspace_id AND o.id = n.id) AS changes
  WHERE was <> becomes;
  RETURN NULL;
END $$;
DROP TRIGGER log_changed ON imports;
CREATE TRIGGER log_changed AFTER UPDATE ON imports REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION log_changed_import();
UPDATE record_changes SET before = without_what_is_said(before), after = without_what_is_said(after)
WHERE record = 'imports' AND (before ?| ARRAY['draft', 'mapping'] OR after ?| ARRAY['draft', 'mapping']);

-- The customers on record that a reason speaks of: the way to them is by their ids.
ALTER TABLE import_rejects ADD COLUMN about jsonb NOT NULL DEFAULT '[]';
