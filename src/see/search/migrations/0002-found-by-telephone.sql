-- People whose number begins or ends with these digits; in the order of bytes `:` comes next after 9.
CREATE FUNCTION found_by_telephone(digits text, most integer) RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 10
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE format(
    '(SELECT t.id FROM people AS t WHERE %1$s AND t.phone IS NOT NULL
        AND telephone_key(t.phone) ~>=~ $1 AND telephone_key(t.phone) ~<~ ($1 || '':'') LIMIT $3)
     UNION
     (SELECT t.id FROM people AS t WHERE %1$s AND t.phone IS NOT NULL
        AND reverse(telephone_key(t.phone)) ~>=~ $2 AND reverse(telephone_key(t.phone)) ~<~ ($2 || '':'') LIMIT $3)',
    rows_of_caller('people'))
  USING digits, reverse(digits), most;
END $$;
REVOKE EXECUTE ON FUNCTION found_by_telephone(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION found_by_telephone(text, integer) TO meguri_app, meguri_partner;
