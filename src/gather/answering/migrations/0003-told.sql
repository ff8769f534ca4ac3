-- Responses of sittings from before it was said what of them can be counted.
CREATE INDEX responses_not_told ON responses (workspace_id, id) WHERE told IS NULL AND source = 'answering';
