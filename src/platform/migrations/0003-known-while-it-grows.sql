-- While very many rows come in, the statistics learn of them: of a workspace that they have never heard of every index looks equally good,
-- and the rows of all of it are read for each single one. Whoever wrote says so at once (pg_stat_force_next_flush), else it is known later.
DROP FUNCTION look_again(regclass);

CREATE FUNCTION look_again() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE grown regclass;
BEGIN
  FOR grown IN SELECT relid::regclass FROM pg_stat_user_tables WHERE schemaname = 'public' AND n_mod_since_analyze >= 1000
    AND relid <> 'mirror_queue'::regclass ORDER BY relid LOOP
    EXECUTE format('ANALYZE %s', grown);
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION look_again() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION look_again() TO meguri_app;

-- Nothing is looked for by what a whole record was or became: what that looks like need not be known.
ALTER TABLE record_changes ALTER COLUMN before SET STATISTICS 0, ALTER COLUMN after SET STATISTICS 0;

-- PostgreSQL looks by itself after every few thousand rows, not only after a tenth of a table has changed: most of a table may be of one
-- workspace, and all of another be new to it.
CREATE OR REPLACE FUNCTION guard_rows(guarded regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
  EXECUTE format('CREATE POLICY by_workspace ON %s USING (workspace_id = current_workspace()) WITH CHECK (workspace_id = current_workspace())', guarded);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO meguri_app', guarded);
  EXECUTE format('ALTER TABLE %s SET (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000)', guarded);
END $$;

DO $$
DECLARE guarded regclass;
BEGIN
  FOR guarded IN SELECT polrelid::regclass FROM pg_policy WHERE polname = 'by_workspace' LOOP
    EXECUTE format('ALTER TABLE %s SET (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000)', guarded);
  END LOOP;
END $$;
