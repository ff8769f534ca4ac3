-- A case is found by its subject, its number and who asked.
ALTER TABLE cases ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (
  fold(left(subject, 1000)) || '/' || fold(coalesce(external_id, '')) || '/' || fold(coalesce(requester, ''))) STORED;
SELECT index_folded('cases', false);
