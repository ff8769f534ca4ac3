-- What an attribute is called in each language, where that differs from its label, and what it means.
ALTER TABLE attributes
  ADD COLUMN labels jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN descriptions jsonb NOT NULL DEFAULT '{}';
