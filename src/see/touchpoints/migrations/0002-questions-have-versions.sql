-- Who changes the questions of a touchpoint over the change of somebody else is asked, as with its other fields: the row says what they are.
ALTER TABLE touchpoints ADD COLUMN questions jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN touchpoints.questions IS 'survey and question each, as touchpoint_questions has them; for the log of changes alone';
ALTER TABLE touchpoints DISABLE TRIGGER USER;
UPDATE touchpoints t SET questions = q.asked FROM (
  SELECT workspace_id, touchpoint_id, jsonb_agg(jsonb_build_object('survey', survey, 'question', question) ORDER BY survey, question) AS asked
  FROM touchpoint_questions GROUP BY workspace_id, touchpoint_id
) q WHERE q.workspace_id = t.workspace_id AND q.touchpoint_id = t.id;
ALTER TABLE touchpoints ENABLE TRIGGER USER;
