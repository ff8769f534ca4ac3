-- What waits is carried workspace by workspace, so that a million rows of one do not stand before the few of another.
ALTER TABLE mirror_queue DROP CONSTRAINT mirror_queue_pkey, ADD PRIMARY KEY (workspace_id, version);

-- What an import has just brought is unknown to the statistics: counting and comparing it would be planned as for a handful of rows.
CREATE FUNCTION look_again(record regclass) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = record AND n.nspname = 'public' AND c.relkind = 'r') THEN
    EXECUTE format('ANALYZE %s', record);
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION look_again(regclass) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION look_again(regclass) TO meguri_app;

-- How far the mirrors of the own workspace are, for whoever waits for them; the queue itself is nobody's to read.
CREATE FUNCTION latest_to_mirror() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT version FROM mirror_queue WHERE workspace_id = current_workspace() ORDER BY version DESC LIMIT 1 $$;

CREATE FUNCTION mirror_waits_until(latest bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT EXISTS (SELECT FROM mirror_queue WHERE workspace_id = current_workspace() AND version <= latest) $$;
GRANT EXECUTE ON FUNCTION latest_to_mirror(), mirror_waits_until(bigint) TO meguri_app;

CREATE FUNCTION last_mirror_version() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('mirror_queue', 'version')::regclass), 0) $$;
GRANT EXECUTE ON FUNCTION last_mirror_version() TO meguri_app;
