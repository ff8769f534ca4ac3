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
