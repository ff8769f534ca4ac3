-- What of the answers can be counted, as whoever knows the questions says it: numbers and keys of options under the keys of questions, with
-- their kinds and the version; never what somebody wrote. Where nobody says it, numbers and truths are told, of which JSON itself knows what
-- they are; a text may be anything.
ALTER TABLE responses ADD COLUMN told jsonb CHECK (jsonb_typeof(told) = 'object');

CREATE FUNCTION told_by_itself(answers jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN answers = '{}' THEN '{}'::jsonb ELSE (
    SELECT jsonb_build_object(
      'kinds', coalesce(jsonb_object_agg(key, CASE jsonb_typeof(value) WHEN 'number' THEN 'number' ELSE 'flag' END), '{}'),
      'numbers', coalesce(jsonb_object_agg(key, value) FILTER (WHERE jsonb_typeof(value) = 'number'), '{}'),
      'options', coalesce(jsonb_object_agg(key, CASE value WHEN 'true' THEN 'yes' ELSE 'no' END)
        FILTER (WHERE jsonb_typeof(value) = 'boolean'), '{}'))
    FROM jsonb_each(answers) WHERE jsonb_typeof(value) IN ('number', 'boolean') AND length(key) <= 200) END
$$;

CREATE OR REPLACE VIEW mirror_responses WITH (security_invoker = true) AS
SELECT r.workspace_id, r.id, r.customer_id, coalesce(r.person_id, md5(r.workspace_id::text || r.respondent_key)::uuid) AS person_id,
  r.survey, r.answered_at, r.nps, r.csat, r.csat_scale, r.ces, coalesce(r.locale, '') AS locale, tells_of_leaving(r.comment) AS about_leaving,
  coalesce((t.told ->> 'version')::integer, 0) AS asked_version, coalesce(t.told -> 'kinds', '{}') AS answer_kinds,
  coalesce(t.told -> 'numbers', '{}') AS answer_numbers, coalesce(t.told -> 'options', '{}') AS answer_options
FROM responses r CROSS JOIN LATERAL (SELECT coalesce(r.told, told_by_itself(r.answers)) AS told) t
WHERE NOT EXISTS (SELECT FROM people p WHERE p.workspace_id = r.workspace_id AND p.id = r.person_id AND NOT p.may_analyse)
  AND NOT EXISTS (SELECT FROM customers c WHERE c.workspace_id = r.workspace_id AND c.id = r.customer_id AND NOT c.may_analyse);

INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT workspace_id, 'responses', id FROM responses;
