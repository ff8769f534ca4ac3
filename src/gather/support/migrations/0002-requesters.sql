-- Who asked, as written, as long as nobody on record is called so: known again by the address where one is written, and by the name.
ALTER TABLE cases
  ADD COLUMN requester      text CHECK (requester <> ''),
  ADD COLUMN requester_key  text GENERATED ALWAYS AS (lower(substring(requester FROM '[^ ]+@[^ ]+'))) STORED,
  ADD COLUMN requester_name text GENERATED ALWAYS AS (nullif(regexp_replace(lower(normalize(regexp_replace(
    normalize(regexp_replace(requester, '( · )?[^ ]+@[^ ]+', ''), NFKD), '[\u0300-\u036f]', '', 'g'), NFKC)), '[\s・,.''’-]', '', 'g'), '')) STORED;
COMMENT ON COLUMN cases.requester_name IS 'the name as people are found by it';
CREATE INDEX cases_of_requester ON cases (workspace_id, requester_key) WHERE requester_key IS NOT NULL;
CREATE INDEX cases_of_requester_name ON cases (workspace_id, customer_id, requester_name) WHERE requester_name IS NOT NULL;

-- Once the customer has one person with that address, or that name and no other address, the case is that person's.
CREATE FUNCTION requester_became_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cases k SET person_id = n.id, requester = NULL
  FROM new_rows n
  WHERE k.workspace_id = n.workspace_id AND k.requester_key = n.email_key AND k.customer_id = n.customer_id AND n.erased_at IS NULL
    AND NOT EXISTS (
      SELECT FROM people o
      WHERE o.workspace_id = n.workspace_id AND o.email_key = n.email_key AND o.id <> n.id AND o.customer_id = k.customer_id);
  UPDATE cases k SET person_id = n.id, requester = NULL
  FROM new_rows n
  WHERE k.workspace_id = n.workspace_id AND k.customer_id = n.customer_id AND k.requester_name = n.normal_name AND n.erased_at IS NULL
    AND (k.requester_key IS NULL OR n.email_key IS NULL)
    AND NOT EXISTS (
      SELECT FROM people o
      WHERE o.workspace_id = n.workspace_id AND o.customer_id = k.customer_id AND o.normal_name = n.normal_name AND o.id <> n.id);
  RETURN NULL;
END $$;
CREATE TRIGGER cases_of_address_created AFTER INSERT ON people REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION requester_became_person();
CREATE TRIGGER cases_of_address_changed AFTER UPDATE ON people REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION requester_became_person();
