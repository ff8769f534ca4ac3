-- A telephone number is found by its digits from the front or from the end, however it is written and whether or not a spreadsheet has taken
-- its first zero: +81 3-5550-1101 ends as 03-5550-1101 does.
CREATE FUNCTION telephone_key(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ltrim(regexp_replace(normalize(said, NFKC), '[^0-9]', '', 'g'), '0')
$$;
CREATE INDEX people_by_telephone ON people (workspace_id, telephone_key(phone) text_pattern_ops) WHERE phone IS NOT NULL;
CREATE INDEX people_by_end_of_telephone ON people (workspace_id, reverse(telephone_key(phone)) text_pattern_ops) WHERE phone IS NOT NULL;
