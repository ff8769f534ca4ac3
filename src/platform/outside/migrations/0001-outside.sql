-- What leaves the house: reserved with what orders it, handed over afterwards, and on record with what came of it.
CREATE TABLE outgoing (
  workspace_id    uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id              uuid NOT NULL DEFAULT new_id(),
  -- What it is, so that the same is never reserved twice: `invitation <id>`.
  key             text NOT NULL CHECK (key <> ''),
  recipient       text NOT NULL,
  -- What is said, sealed, until somebody has taken it or nobody will.
  sealed          bytea,
  state           text NOT NULL DEFAULT 'reserved'
                  CHECK (state IN ('reserved', 'handing over', 'accepted', 'refused', 'in doubt', 'withdrawn')),
  -- When it is handed over next, as long as it is reserved.
  due_at          timestamptz NOT NULL DEFAULT now(),
  reserved_at     timestamptz NOT NULL DEFAULT now(),
  author          text NOT NULL DEFAULT current_author(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, key)
);
SELECT guard_rows('outgoing');
CREATE INDEX outgoing_due ON outgoing (workspace_id, due_at) WHERE state IN ('reserved', 'handing over');

-- Every attempt stands before it is made: one that has no end was cut off, and whether the other side has it is not known.
CREATE TABLE outgoing_attempts (
  workspace_id  uuid NOT NULL,
  outgoing_id   uuid NOT NULL,
  number        integer NOT NULL,
  began_at      timestamptz NOT NULL,
  ended_at      timestamptz,
  outcome       text CHECK (outcome IN ('accepted', 'later', 'refused', 'in doubt')),
  -- What the other side answered.
  answer        text,
  PRIMARY KEY (workspace_id, outgoing_id, number),
  FOREIGN KEY (workspace_id, outgoing_id) REFERENCES outgoing ON DELETE CASCADE
);
SELECT guard_rows('outgoing_attempts');
