-- How a name is read, what the person is called with, and the zone they live in. Nothing is made of a name that only stands as a whole.
ALTER TABLE people
  ADD COLUMN name_kana   text,
  ADD COLUMN family_kana text,
  ADD COLUMN given_kana  text,
  ADD COLUMN normal_kana text NOT NULL DEFAULT '',
  ADD COLUMN turned_kana text NOT NULL DEFAULT '',
  ADD COLUMN honorific   text,
  ADD COLUMN zone        text;
CREATE INDEX people_by_kana ON people (workspace_id, normal_kana text_pattern_ops) WHERE normal_kana <> '';
CREATE INDEX people_by_turned_kana ON people (workspace_id, turned_kana text_pattern_ops) WHERE turned_kana <> '';
COMMENT ON COLUMN people.normal_kana IS 'the reading in katakana without spaces; turned_kana with its last word first, as turned_name';
