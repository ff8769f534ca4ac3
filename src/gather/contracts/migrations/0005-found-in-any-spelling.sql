-- A contract is found by its number and its plan.
ALTER TABLE contracts ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (
  fold(coalesce(external_id, '')) || '/' || fold(coalesce(plan, ''))) STORED;
SELECT index_folded('contracts', false);
