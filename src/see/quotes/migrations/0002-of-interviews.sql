-- A passage that somebody marked in an interview is quoted as it stands there; it goes with its mark, and so with its words.
ALTER TABLE customer_quotes
  ADD COLUMN passage_id uuid,
  ADD FOREIGN KEY (workspace_id, passage_id) REFERENCES interview_passages ON DELETE CASCADE,
  DROP CONSTRAINT of_one_source,
  ADD CONSTRAINT of_one_source CHECK (num_nonnulls(response_id, doubt_id, interaction_id, passage_id) = 1);
CREATE UNIQUE INDEX quotes_of_passage ON customer_quotes (workspace_id, passage_id, starts, length) WHERE passage_id IS NOT NULL;
