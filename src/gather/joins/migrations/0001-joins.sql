-- A join keeps all that it takes to tell the two records apart again: the one that was left as it was, and where everything of it went.
CREATE TABLE person_joins (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  kept_id      uuid NOT NULL,
  absorbed_id  uuid NOT NULL,
  absorbed     jsonb NOT NULL,
  moved        jsonb NOT NULL,
  joined_at    timestamptz NOT NULL,
  author       text NOT NULL DEFAULT current_author(),
  undone_at    timestamptz,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, absorbed_id) REFERENCES people ON DELETE CASCADE
);
CREATE INDEX person_joins_into ON person_joins (workspace_id, kept_id);
CREATE INDEX person_joins_of ON person_joins (workspace_id, absorbed_id);
SELECT guard_rows('person_joins'), keep_with('person_joins', 'kept_id', 'people'), tell_changes('person_joins', 'kept_id', 'people');

-- Pairs that somebody said are two people: they are proposed no more. The older record is the one.
CREATE TABLE people_told_apart (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  one_id       uuid NOT NULL,
  other_id     uuid NOT NULL CHECK (one_id < other_id),
  author       text NOT NULL DEFAULT current_author(),
  at           timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, one_id, other_id),
  FOREIGN KEY (workspace_id, one_id) REFERENCES people ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, other_id) REFERENCES people ON DELETE CASCADE
);
CREATE INDEX people_told_apart_other ON people_told_apart (workspace_id, other_id);
SELECT guard_rows('people_told_apart'), keep_with('people_told_apart', 'one_id', 'people'), tell_changes('people_told_apart', 'one_id', 'people');
