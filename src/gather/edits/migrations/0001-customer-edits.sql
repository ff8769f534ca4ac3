-- An edit of many customers: whom it is about, what it changes, and what it came to. What it wrote stands in the log of changes under
-- its own source, from which it is taken back.
CREATE TABLE customer_edits (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  author       text NOT NULL DEFAULT current_author(),
  change       jsonb NOT NULL,
  state        text NOT NULL DEFAULT 'trying' CHECK (state IN ('trying', 'ready', 'running', 'done', 'undoing', 'undone', 'failed')),
  total        integer NOT NULL,
  looked       integer NOT NULL DEFAULT 0,
  changed      integer NOT NULL DEFAULT 0,
  unchanged    integer NOT NULL DEFAULT 0,
  refused      integer NOT NULL DEFAULT 0,
  reasons      jsonb NOT NULL DEFAULT '[]',
  restored     integer NOT NULL DEFAULT 0,
  kept         integer NOT NULL DEFAULT 0,
  -- How many have been given to owners in turn: whose turn it is.
  given        integer NOT NULL DEFAULT 0,
  created_at   timestamptz NOT NULL DEFAULT now(),
  ended_at     timestamptz,
  PRIMARY KEY (workspace_id, id)
);
-- Those whom an edit is about stand fast once it is made: while it runs, its filter would find others.
CREATE TABLE customer_edit_batches (
  workspace_id uuid NOT NULL,
  edit_id      uuid NOT NULL,
  number       integer NOT NULL,
  customer_ids uuid[] NOT NULL,
  PRIMARY KEY (workspace_id, edit_id, number),
  FOREIGN KEY (workspace_id, edit_id) REFERENCES customer_edits ON DELETE CASCADE
);
SELECT guard_rows('customer_edits'), guard_rows('customer_edit_batches'),
       close_rows('customer_edits', 'an edit may be of any customer'),
       close_rows('customer_edit_batches', 'an edit may be of any customer');
CREATE INDEX customer_edits_latest ON customer_edits (workspace_id, created_at DESC);
