-- Whether the greeting of the season is said, by the day on which a letter is sent.
ALTER TABLE content_template_versions ADD COLUMN seasonal boolean NOT NULL DEFAULT false;
