-- By what a person is reached besides e-mail. LINE knows them by an id that it gives for one official account.
ALTER TABLE people ADD COLUMN line_id text CHECK (line_id ~ '^U[0-9a-f]{32}$');

-- The number of a mobile telephone as short messages are sent to it (E.164), or NULL where what is written is not certainly one: what begins
-- with + and the country (of numbers in Japan those of mobile telephones, 060, 070, 080 and 090), and what is written as in Japan, where the
-- zone says that it was. Other countries write mobile numbers alike (Nigeria, the Philippines, Korea): elsewhere it would be a stranger's.
-- What has letters in it (an extension), two numbers, or has lost its first zero, is not guessed at.
CREATE FUNCTION mobile_number(said text, zone text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN n ~ '^0[6789]0[0-9]{8}$' THEN CASE WHEN zone = 'Asia/Tokyo' THEN '+81' || substr(n, 2) END
    WHEN n ~ '^(\+|010|0010|00)81' THEN '+81' || substring(n FROM '^(?:\+|010|0010|00)810?([6789]0[0-9]{8})$')
    WHEN n ~ '^\+[1-9][0-9]{7,14}$' THEN n
  END
  FROM (SELECT regexp_replace(normalize(said, NFKC), '[ 	.()\u002d\u2010-\u2015\u2212\u30fc]', '', 'g') AS n) AS written
$$;

ALTER TABLE people ADD COLUMN mobile_key text;
COMMENT ON COLUMN people.mobile_key IS 'made of the telephone number and of the zone of the person, else of the workspace; kept by triggers, because it is of two tables';

CREATE FUNCTION keep_mobile_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.mobile_key := CASE WHEN NEW.phone IS NOT NULL THEN
    mobile_number(NEW.phone, coalesce(NEW.zone, (SELECT w.zone FROM workspaces w WHERE w.id = NEW.workspace_id))) END;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_mobile_key BEFORE INSERT OR UPDATE OF phone, zone, mobile_key ON people
  FOR EACH ROW EXECUTE FUNCTION keep_mobile_key();

-- Where the workspace moves, numbers that rested on its zone are read anew.
CREATE FUNCTION keep_mobile_keys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE people SET mobile_key = mobile_number(phone, NEW.zone)
  WHERE workspace_id = NEW.id AND zone IS NULL AND mobile_key IS DISTINCT FROM mobile_number(phone, NEW.zone);
  RETURN NULL;
END $$;
CREATE TRIGGER keep_mobile_keys AFTER UPDATE OF zone ON workspaces
  FOR EACH ROW WHEN (OLD.zone IS DISTINCT FROM NEW.zone) EXECUTE FUNCTION keep_mobile_keys();

-- Nobody has decided anything, and no mirror has this column.
ALTER TABLE people DISABLE TRIGGER USER;
UPDATE people p SET mobile_key = mobile_number(p.phone, coalesce(p.zone, w.zone))
  FROM workspaces w WHERE w.id = p.workspace_id AND p.phone IS NOT NULL;
ALTER TABLE people ENABLE TRIGGER USER;
CREATE INDEX people_by_mobile ON people (workspace_id, mobile_key) WHERE mobile_key IS NOT NULL;
CREATE INDEX people_by_line ON people (workspace_id, line_id) WHERE line_id IS NOT NULL;
