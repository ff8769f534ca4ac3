-- What was changed is told when it is committed, to every process that listens, so that open screens ask again: of which workspace (w),
-- which record (r), which ones (i) and of which customers (c). Where many were changed, or it is of no customer, that part is left out.
-- What a transaction has told stands in meguri.told: nothing is told twice, and after many thousand letters no more than the records.
CREATE FUNCTION tell(place uuid, record text, ids text[], whose text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  told text := coalesce(current_setting('meguri.told', true), '');
  change text := jsonb_strip_nulls(jsonb_build_object('w', place, 'r', record, 'i', ids, 'c', whose))::text;
BEGIN
  IF length(told) + length(change) > 24000 THEN
    change := jsonb_build_object('w', place, 'r', record)::text;
  END IF;
  IF position(change IN told) > 0 THEN
    RETURN;
  END IF;
  PERFORM set_config('meguri.told', told || change || E'\n', true);
  PERFORM pg_notify('meguri_live', change);
END $$;

-- One statement of up to twenty rows tells which ones; a longer one is told as a whole. The first argument is the column that names the
-- customer, or a row of the second, a table that has the customer.
CREATE FUNCTION tell_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  most CONSTANT int := 20;
  named CONSTANT text := nullif(TG_ARGV[0], '');
  parent CONSTANT text := nullif(TG_ARGV[1], '');
  changed jsonb[];
  place uuid;
  keys text[];
  whose text[];
BEGIN
  IF TG_OP = 'DELETE' THEN
    changed := ARRAY(SELECT to_jsonb(o) FROM old_rows o LIMIT most + 1);
  ELSE
    changed := ARRAY(SELECT to_jsonb(n) FROM new_rows n LIMIT most + 1);
  END IF;
  IF cardinality(changed) > most THEN
    IF current_workspace() IS NOT NULL THEN
      PERFORM tell(current_workspace(), TG_TABLE_NAME, NULL, NULL);
    ELSIF TG_OP = 'DELETE' THEN
      PERFORM tell(d.workspace_id, TG_TABLE_NAME, NULL, NULL) FROM (SELECT DISTINCT workspace_id FROM old_rows) d;
    ELSE
      PERFORM tell(d.workspace_id, TG_TABLE_NAME, NULL, NULL) FROM (SELECT DISTINCT workspace_id FROM new_rows) d;
    END IF;
    RETURN NULL;
  END IF;
  -- Of a row that went from one customer to another both hear; one that was written as it was is no change.
  IF TG_OP = 'UPDATE' THEN
    changed := ARRAY(
      (SELECT to_jsonb(n) - 'updated_at' FROM new_rows n EXCEPT SELECT to_jsonb(o) - 'updated_at' FROM old_rows o)
      UNION ALL
      (SELECT to_jsonb(o) - 'updated_at' FROM old_rows o EXCEPT SELECT to_jsonb(n) - 'updated_at' FROM new_rows n));
  END IF;
  FOR place IN SELECT DISTINCT coalesce(one ->> 'workspace_id', one ->> 'id')::uuid FROM unnest(changed) one LOOP
    keys := ARRAY(
      SELECT DISTINCT one ->> named FROM unnest(changed) one
      WHERE named IS NOT NULL AND coalesce(one ->> 'workspace_id', one ->> 'id')::uuid = place);
    whose := CASE WHEN parent IS NULL THEN keys END;
    IF parent IS NOT NULL THEN
      EXECUTE format('SELECT array_agg(DISTINCT customer_id) FROM %s WHERE workspace_id = $1 AND id = ANY ($2)', parent)
        INTO whose USING place, keys::uuid[];
    END IF;
    IF cardinality(whose) = 0 OR array_position(whose, NULL) IS NOT NULL THEN
      whose := NULL;
    END IF;
    PERFORM tell(place, TG_TABLE_NAME, ARRAY(
      SELECT DISTINCT one ->> 'id' FROM unnest(changed) one
      WHERE coalesce(one ->> 'workspace_id', one ->> 'id')::uuid = place AND one ->> 'id' IS NOT NULL), whose);
  END LOOP;
  RETURN NULL;
END $$;

-- tell_changes('imports'): whoever looks at it hears when it changes. Whose a row is says its customer_id, or that of what it hangs on;
-- tell_changes('customers', 'id') says another column.
CREATE FUNCTION tell_changes(told regclass, named text DEFAULT NULL, parent regclass DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  event record;
BEGIN
  IF named IS NULL THEN
    SELECT attname INTO named FROM pg_attribute WHERE attrelid = told AND attname = 'customer_id' AND NOT attisdropped;
  END IF;
  IF named IS NULL THEN
    SELECT a.attname, c.confrelid INTO named, parent
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) AND a.attname <> 'workspace_id'
    WHERE c.conrelid = told AND c.contype = 'f'
      AND EXISTS (SELECT FROM pg_attribute p WHERE p.attrelid = c.confrelid AND p.attname = 'customer_id' AND NOT p.attisdropped)
    ORDER BY a.attnum LIMIT 1;
  END IF;
  FOR event IN
    SELECT * FROM (VALUES
      ('told_created', 'INSERT', 'NEW TABLE AS new_rows'),
      ('told_changed', 'UPDATE', 'OLD TABLE AS old_rows NEW TABLE AS new_rows'),
      ('told_deleted', 'DELETE', 'OLD TABLE AS old_rows')) e (name, act, seen)
  LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', event.name, told);
    EXECUTE format('CREATE TRIGGER %I AFTER %s ON %s REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION tell_rows(%L, %L)',
      event.name, event.act, told, event.seen, coalesce(named, ''), coalesce(parent::text, ''));
  END LOOP;
END $$;

-- What is logged is told.
CREATE OR REPLACE FUNCTION log_changes(logged regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  event record;
BEGIN
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

DO $$
DECLARE logged regclass;
BEGIN
  FOR logged IN SELECT tgrelid::regclass FROM pg_trigger WHERE tgname = 'log_created' LOOP
    PERFORM tell_changes(logged);
  END LOOP;
END $$;

SELECT tell_changes('workspaces');
