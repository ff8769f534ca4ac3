-- Letters of sends are judged once more when they are handed over, which asks as well whether their people were found by an analysis.
ALTER TABLE deliveries ADD COLUMN were_found boolean NOT NULL DEFAULT false;
