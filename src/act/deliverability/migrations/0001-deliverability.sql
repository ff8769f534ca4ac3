-- How receivers see the letters of a workspace, as last looked up; and what has become worse since somebody said they have seen it.
CREATE TABLE deliverability (
  workspace_id   uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id             uuid NOT NULL DEFAULT new_id(),
  checked_at     timestamptz NOT NULL,
  address        text NOT NULL,
  findings       jsonb NOT NULL CHECK (jsonb_typeof(findings) = 'array'),
  rules          jsonb NOT NULL CHECK (jsonb_typeof(rules) = 'array'),
  worsened       text[] NOT NULL DEFAULT '{}',
  worsened_since timestamptz,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id),
  CONSTRAINT worsened_at_a_time CHECK ((worsened = '{}') = (worsened_since IS NULL))
);
SELECT guard_rows('deliverability'), tell_changes('deliverability'),
       close_rows('deliverability', 'how the maker sends its letters is its own');
