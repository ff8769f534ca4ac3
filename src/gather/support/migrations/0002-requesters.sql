-- Who asked, as written, as long as nobody on record is called so. The key is the address where one is written.
ALTER TABLE cases
  ADD COLUMN requester     text CHECK (requester <> ''),
  ADD COLUMN requester_key text GENERATED ALWAYS AS (lower(coalesce(substring(requester FROM '[^ ]+@[^ ]+'), requester))) STORED;
CREATE INDEX cases_of_requester ON cases (workspace_id, requester_key) WHERE requester_key IS NOT NULL;

-- Once the customer has a person with that address, the case is that person's.
CREATE FUNCTION requester_became_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cases k SET person_id = n.id, requester = NULL
  FROM new_rows n
  WHERE k.workspace_id = n.workspace_id AND k.requester_key = n.email_key AND k.customer_id = n.customer_id AND n.erased_at IS NULL
    AND NOT EXISTS (
      SELECT FROM people o
      WHERE o.workspace_id = n.workspace_id AND o.email_key = n.email_key AND o.id <> n.id AND o.customer_id = k.customer_id);
  RETURN NULL;
END $$;
CREATE TRIGGER cases_of_address_created AFTER INSERT ON people REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION requester_became_person();
CREATE TRIGGER cases_of_address_changed AFTER UPDATE ON people REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION requester_became_person();
