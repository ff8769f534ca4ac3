CREATE OR REPLACE VIEW mirror_responses WITH (security_invoker = true) AS
SELECT r.workspace_id, r.id, r.customer_id, coalesce(r.person_id, md5(r.workspace_id::text || r.respondent_key)::uuid) AS person_id, r.survey, r.answered_at, r.nps,
       r.csat, r.csat_scale, r.ces, coalesce(r.locale, '') AS locale, tells_of_leaving(r.comment) AS about_leaving
FROM responses r
WHERE NOT EXISTS (SELECT FROM people p WHERE p.workspace_id = r.workspace_id AND p.id = r.person_id AND NOT p.may_analyse);

INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT workspace_id, 'responses', id FROM responses;
