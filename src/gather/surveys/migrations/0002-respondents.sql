-- The address that an answer came from, as long as nobody on record has it: an address is not a person yet, and not nobody either.
ALTER TABLE responses
  ADD COLUMN respondent     text CHECK (respondent <> ''),
  ADD COLUMN respondent_key text GENERATED ALWAYS AS (lower(respondent)) STORED;
CREATE INDEX responses_of_respondent ON responses (workspace_id, respondent_key) WHERE respondent_key IS NOT NULL;

-- Two addresses of one customer are two respondents, also before they are people.
CREATE OR REPLACE VIEW mirror_responses WITH (security_invoker = true) AS
SELECT r.workspace_id, r.id, r.customer_id, coalesce(r.person_id, md5(r.workspace_id::text || r.respondent_key)::uuid) AS person_id, r.survey, r.answered_at, r.nps,
       r.csat, r.csat_scale, r.ces, coalesce(r.locale, '') AS locale
FROM responses r
WHERE NOT EXISTS (SELECT FROM people p WHERE p.workspace_id = r.workspace_id AND p.id = r.person_id AND NOT p.may_analyse);

-- Once the only person who can be meant has the address, the answers are that person's.
CREATE FUNCTION respondent_became_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE responses r SET person_id = n.id, customer_id = coalesce(r.customer_id, n.customer_id), respondent = NULL
  FROM new_rows n
  WHERE r.workspace_id = n.workspace_id AND r.respondent_key = n.email_key AND n.erased_at IS NULL
    AND (r.customer_id IS NULL OR n.customer_id IS NULL OR r.customer_id = n.customer_id)
    AND NOT EXISTS (
      SELECT FROM people o
      WHERE o.workspace_id = n.workspace_id AND o.email_key = n.email_key AND o.id <> n.id AND (r.customer_id IS NULL OR o.customer_id = r.customer_id));
  RETURN NULL;
END $$;
CREATE TRIGGER answers_of_address_created AFTER INSERT ON people REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION respondent_became_person();
CREATE TRIGGER answers_of_address_changed AFTER UPDATE ON people REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION respondent_became_person();

-- A respondent may be known by an id instead; once the only person who can be meant bears it, the answers are that person's.
CREATE FUNCTION respondent_is_called() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE responses r SET person_id = p.id, customer_id = coalesce(r.customer_id, p.customer_id), respondent = NULL
  FROM new_rows n JOIN people p ON p.workspace_id = n.workspace_id AND p.id = n.person_id AND p.erased_at IS NULL
  WHERE r.workspace_id = n.workspace_id AND r.respondent_key = lower(n.external_id) AND r.respondent = n.external_id
    AND (r.customer_id IS NULL OR p.customer_id IS NULL OR r.customer_id = p.customer_id)
    AND (r.source = n.source OR NOT EXISTS (
      SELECT FROM person_external_ids o WHERE o.workspace_id = n.workspace_id AND o.external_id = n.external_id AND o.person_id <> n.person_id));
  RETURN NULL;
END $$;
CREATE TRIGGER answers_of_id_created AFTER INSERT ON person_external_ids REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION respondent_is_called();
