-- A person is found by name, reading and address; between them stands what no folded text has.
ALTER TABLE people ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (
  fold(name) || '/' || fold(coalesce(name_kana, '')) || '/' || fold(coalesce(email, ''))) STORED;
SELECT index_folded('people', true);
