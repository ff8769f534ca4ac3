-- Requests are of no customer: who sees some customers only finds none.
CREATE OR REPLACE FUNCTION rows_of_caller(source text) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF source NOT IN ('customers', 'customer_names', 'people', 'interactions', 'cases', 'contracts', 'requests') THEN
    RAISE EXCEPTION 'nothing is searched in %', source;
  END IF;
  RETURN 't.workspace_id = current_workspace()' || CASE
    WHEN current_partner() IS NULL AND current_person() IS NULL THEN ''
    WHEN source = 'requests' THEN ' AND false'
    ELSE format(' AND t.%I IN (SELECT seen.id FROM seen_customers AS seen)',
      CASE source WHEN 'customers' THEN 'id' ELSE 'customer_id' END) END;
END $$;
