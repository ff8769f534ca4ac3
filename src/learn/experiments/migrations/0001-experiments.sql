-- What was tried with some people and not with others, and the figures by which it is judged; the first of them is watched.
CREATE TABLE experiments (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL CHECK (name <> ''),
  question     text NOT NULL DEFAULT '',
  control_name text NOT NULL DEFAULT '',
  variant_name text NOT NULL DEFAULT '',
  comparison   text NOT NULL CHECK (comparison IN ('random', 'other', 'none')),
  split        jsonb,
  starts_on    date,
  ends_on      date,
  figures      jsonb NOT NULL CHECK (jsonb_array_length(figures) BETWEEN 1 AND 8),
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  CONSTRAINT ends_after_it_starts CHECK (ends_on >= starts_on),
  CONSTRAINT one_group_is_not_divided CHECK (comparison <> 'none' OR split IS NULL)
);
COMMENT ON COLUMN experiments.split IS 'how people were to be divided: {"control": 1, "variant": 1}; null where that is not known';
COMMENT ON COLUMN experiments.figures IS 'name, kind, which way is better, and the smallest difference worth having, each';
CREATE INDEX experiments_by_age ON experiments (workspace_id, created_at DESC, id DESC);
SELECT guard_rows('experiments'), log_changes('experiments');

-- The counts of the groups, each time that they were brought; never overwritten, the latest counts.
CREATE TABLE experiment_results (
  workspace_id   uuid NOT NULL,
  id             uuid NOT NULL DEFAULT new_id(),
  experiment_id  uuid NOT NULL,
  control_people bigint CHECK (control_people >= 0),
  variant_people bigint NOT NULL CHECK (variant_people >= 0),
  counts         jsonb NOT NULL,
  machines       text NOT NULL CHECK (machines IN ('excluded', 'included', 'unknown')),
  source         text NOT NULL DEFAULT '',
  author         text NOT NULL DEFAULT current_author(),
  at             timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, experiment_id) REFERENCES experiments ON DELETE CASCADE
);
COMMENT ON COLUMN experiment_results.counts IS 'of each figure how many different people, in the comparison group and in the other';
CREATE INDEX experiment_results_latest ON experiment_results (workspace_id, experiment_id, at DESC, id DESC);
SELECT guard_rows('experiment_results'), log_changes('experiment_results');

SELECT close_rows('experiments', 'what was tried is of all customers'),
       close_rows('experiment_results', 'the groups are counted over all customers');
