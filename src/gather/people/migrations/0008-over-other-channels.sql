-- By what a person is reached besides e-mail. LINE knows them by an id that it gives for one official account.
ALTER TABLE people ADD COLUMN line_id text CHECK (line_id ~ '^U[0-9a-f]{32}$');

-- The number of a mobile telephone as short messages are sent to it (E.164), or NULL where what is written is not certainly one: of numbers
-- in Japan those that begin with 060, 070, 080 and 090, however they are written; of other countries what begins with + and the country.
-- What has letters in it (an extension), two numbers, or has lost its first zero, is not guessed at.
CREATE FUNCTION mobile_number(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN n ~ '^0[6789]0[0-9]{8}$' THEN '+81' || substr(n, 2)
    WHEN n ~ '^(\+|010|0010|00)81' THEN '+81' || substring(n FROM '^(?:\+|010|0010|00)810?([6789]0[0-9]{8})$')
    WHEN n ~ '^\+[1-9][0-9]{7,14}$' THEN n
  END
  FROM (SELECT regexp_replace(normalize(said, NFKC), '[ 	.()\u002d\u2010-\u2015\u2212\u30fc]', '', 'g') AS n) AS written
$$;
ALTER TABLE people ADD COLUMN mobile_key text GENERATED ALWAYS AS (mobile_number(phone)) STORED;
CREATE INDEX people_by_mobile ON people (workspace_id, mobile_key) WHERE mobile_key IS NOT NULL;
CREATE INDEX people_by_line ON people (workspace_id, line_id) WHERE line_id IS NOT NULL;
