-- What a message is made of instead of words of its own: a version of a template, filled in for each person.
ALTER TABLE messages ADD COLUMN template_version_id uuid;
ALTER TABLE messages ADD FOREIGN KEY (workspace_id, template_version_id) REFERENCES content_template_versions;
ALTER TABLE messages DROP CONSTRAINT something_is_said;
ALTER TABLE messages ADD CONSTRAINT words_or_a_template CHECK ((template_version_id IS NULL) = (subject_en <> '' OR subject_ja <> ''));
CREATE INDEX messages_of_version ON messages (workspace_id, template_version_id) WHERE template_version_id IS NOT NULL;
-- What was filled in for the person as it went, and what the letter lacked where it did not go for that.
ALTER TABLE deliveries ADD COLUMN subject text NOT NULL DEFAULT '';
ALTER TABLE deliveries ADD COLUMN text text NOT NULL DEFAULT '';
ALTER TABLE deliveries ADD COLUMN missing jsonb NOT NULL DEFAULT '[]';
