-- Row-level security keeps pieces of texts away from an index, as it keeps LIKE. What follows looks them up for whoever asks, among the
-- rows that they see: those of their workspace, and of their customers where they see some only. It answers ids; what these rows say is
-- read under the caller's own role.
CREATE FUNCTION rows_of_caller(source text) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF source NOT IN ('customers', 'customer_names', 'people', 'interactions', 'cases', 'contracts') THEN
    RAISE EXCEPTION 'nothing is searched in %', source;
  END IF;
  RETURN 't.workspace_id = current_workspace()' || CASE
    WHEN current_partner() IS NULL AND current_person() IS NULL THEN ''
    ELSE format(' AND t.%I IN (SELECT seen.id FROM seen_customers AS seen)',
      CASE source WHEN 'customers' THEN 'id' ELSE 'customer_id' END) END;
END $$;

-- Names that begin so, in their order.
CREATE FUNCTION found_beginning(source text, whole text, most integer) RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 100
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE format(
    'SELECT t.id FROM %I AS t WHERE %s AND left(t.folded, 100) ~>=~ $1 AND left(t.folded, 100) ~<~ $2
     ORDER BY left(t.folded, 100) USING ~<~ LIMIT $3', source, rows_of_caller(source))
  USING left(whole, 100), left(whole, 100) || chr(1114111), most;
END $$;

-- Texts that hold each of the words wanted: one of its pieces, and its pattern where it has one. Nothing is read but what the index names.
CREATE FUNCTION found_holding(source text, wanted jsonb, most integer) RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 100
SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off SET enable_indexscan = off AS $$
DECLARE
  conditions text := (
    SELECT string_agg('(' || (
      SELECT string_agg(format('encode(t.folded::bytea, ''hex'') LIKE %L AND position(%L IN t.folded) > 0',
        '%' || encode(piece::bytea, 'hex') || '%', piece), ' OR ')
      FROM jsonb_array_elements_text(word -> 'pieces') AS given(said), fold(said) AS piece) || ')'
      || CASE WHEN word ->> 'pattern' IS NULL THEN '' ELSE format(' AND t.folded ~ %L', word ->> 'pattern') END, ' AND ')
    FROM jsonb_array_elements(wanted) AS word);
BEGIN
  IF conditions IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE format('SELECT t.id FROM %I AS t WHERE %s AND %s LIMIT $1', source, rows_of_caller(source), conditions) USING most;
END $$;

REVOKE EXECUTE ON FUNCTION found_beginning(text, text, integer), found_holding(text, jsonb, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION found_beginning(text, text, integer), found_holding(text, jsonb, integer) TO meguri_app, meguri_partner;
