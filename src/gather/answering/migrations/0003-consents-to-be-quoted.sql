-- Consents that were answered before they were kept beside the answer: a sitting knows its version, and that which of its questions ask.
ALTER TABLE responses DISABLE TRIGGER log_changed;
UPDATE responses r SET may_quote = c.all_given
FROM sittings s
JOIN LATERAL (
  SELECT bool_and((s.answers ->> (q.question ->> 'key')) = 'true') AS all_given
  FROM questionnaire_versions v CROSS JOIN LATERAL jsonb_array_elements(v.questions) AS q (question)
  WHERE v.workspace_id = s.workspace_id AND v.id = s.version_id AND q.question ->> 'kind' = 'consent'
    AND jsonb_typeof(s.answers -> (q.question ->> 'key')) = 'boolean') c ON c.all_given IS NOT NULL
WHERE r.workspace_id = s.workspace_id AND r.source = 'answering' AND r.external_id = s.id::text;
ALTER TABLE responses ENABLE TRIGGER log_changed;
