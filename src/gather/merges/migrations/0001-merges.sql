-- A merge keeps all that an unmerge needs to restore both customers.
CREATE TABLE customer_merges (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  kept_id      uuid NOT NULL,
  absorbed_id  uuid NOT NULL,
  moved        jsonb NOT NULL,
  merged_at    timestamptz NOT NULL DEFAULT now(),
  author       text NOT NULL DEFAULT current_author(),
  undone_at    timestamptz,
  PRIMARY KEY (workspace_id, id)
);
SELECT guard_rows('customer_merges');
