-- A note is found by its title and the beginning of its text: it may be as long as a book.
ALTER TABLE interactions ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (
  fold(left(title, 500)) || '/' || fold(left(body, 2000))) STORED;
SELECT index_folded('interactions', false);
