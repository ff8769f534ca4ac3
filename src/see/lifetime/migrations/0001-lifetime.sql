-- What is left of revenue after the cost of serving, from a day on: of the whole workspace, or of one product.
CREATE TABLE lifetime_margins (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  product      text CHECK (product <> ''),
  from_on      date NOT NULL,
  percent      numeric NOT NULL CHECK (percent BETWEEN 0 AND 100),
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE NULLS NOT DISTINCT (workspace_id, product, from_on)
);
COMMENT ON COLUMN lifetime_margins.product IS 'empty where it is of the whole workspace';
SELECT guard_rows('lifetime_margins'), log_changes('lifetime_margins'),
       close_rows('lifetime_margins', 'what the workspace earns is its own');

-- The forecast of each day on which one was made, with what it was made of; the latest is the one that is shown.
CREATE TABLE lifetime_forecasts (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  made_on      date NOT NULL,
  made_at      timestamptz NOT NULL,
  weeks        smallint NOT NULL,
  told         jsonb NOT NULL,
  PRIMARY KEY (workspace_id, made_on)
);
COMMENT ON COLUMN lifetime_forecasts.weeks IS 'how many weeks its hold-out check foretold';
SELECT guard_rows('lifetime_forecasts'), close_rows('lifetime_forecasts', 'it is of all customers together');
