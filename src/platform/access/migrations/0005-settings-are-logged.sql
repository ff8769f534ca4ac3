-- Who changed the name, the zone, the currency or the language. A workspace belongs to no other: its own id says whose it is.
CREATE FUNCTION log_workspace_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record_changes (workspace_id, record, record_id, act, before, after, author, source)
  SELECT n.id, TG_TABLE_NAME, n.id, 'changed',
         only_changed(to_jsonb(o), to_jsonb(n)), only_changed(to_jsonb(n), to_jsonb(o)), current_author(), current_source()
  FROM new_rows n JOIN old_rows o ON o.id = n.id
  WHERE to_jsonb(n) - 'sample_filled_at' <> to_jsonb(o) - 'sample_filled_at';
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION log_changes(logged regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  event record;
BEGIN
  IF logged = 'workspaces'::regclass THEN
    CREATE TRIGGER log_changed AFTER UPDATE ON workspaces REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION log_workspace_changed();
    RETURN;
  END IF;
  FOR event IN
    SELECT * FROM (VALUES
      ('log_created', 'INSERT', 'NEW TABLE AS new_rows'),
      ('log_changed', 'UPDATE', 'OLD TABLE AS old_rows NEW TABLE AS new_rows'),
      ('log_deleted', 'DELETE', 'OLD TABLE AS old_rows')) e (name, act, seen)
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER %s ON %s REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION %I()',
      event.name, event.act, logged, event.seen, event.name);
  END LOOP;
  PERFORM tell_changes(logged);
END $$;
SELECT log_changes('workspaces');
