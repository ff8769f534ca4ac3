-- An answer that names its customer alone is not analysed either after this customer, who is a person, withdrew the consent.
CREATE OR REPLACE VIEW mirror_responses WITH (security_invoker = true) AS
SELECT r.workspace_id, r.id, r.customer_id, coalesce(r.person_id, md5(r.workspace_id::text || r.respondent_key)::uuid) AS person_id, r.survey, r.answered_at, r.nps,
       r.csat, r.csat_scale, r.ces, coalesce(r.locale, '') AS locale, tells_of_leaving(r.comment) AS about_leaving
FROM responses r
WHERE NOT EXISTS (SELECT FROM people p WHERE p.workspace_id = r.workspace_id AND p.id = r.person_id AND NOT p.may_analyse)
  AND NOT EXISTS (SELECT FROM customers c WHERE c.workspace_id = r.workspace_id AND c.id = r.customer_id AND NOT c.may_analyse);

CREATE FUNCTION queue_responses_of_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO mirror_queue (workspace_id, record, record_id)
  SELECT workspace_id, 'responses', id FROM responses WHERE workspace_id = NEW.workspace_id AND customer_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER mirror_responses_of_customer AFTER UPDATE OF may_analyse ON customers FOR EACH ROW
  WHEN (OLD.may_analyse IS DISTINCT FROM NEW.may_analyse) EXECUTE FUNCTION queue_responses_of_customer();

INSERT INTO mirror_queue (workspace_id, record, record_id)
SELECT r.workspace_id, 'responses', r.id FROM responses r JOIN customers c ON c.workspace_id = r.workspace_id AND c.id = r.customer_id WHERE NOT c.may_analyse;
