DO $$
DECLARE
  kept regclass;
BEGIN
  FOREACH kept IN ARRAY '{uploads,upload_pieces,imports,import_samples,import_runs,import_rejects,import_mappings,import_values,import_reports}'::regclass[]
  LOOP
    PERFORM close_rows(kept, 'the rows of a file may be of any customer');
  END LOOP;
END $$;
