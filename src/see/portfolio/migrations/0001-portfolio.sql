-- A saved view: which customers, in which order, with which columns. One that is shared is opened by its link.
CREATE TABLE portfolio_views (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL CHECK (name <> ''),
  author       text NOT NULL DEFAULT current_author(),
  shared       boolean NOT NULL DEFAULT true,
  wish         jsonb NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  changed_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, author, name)
);
SELECT guard_rows('portfolio_views'), log_changes('portfolio_views');

-- How far the portfolio has followed the mirrors and the events. Each step reads from where the step before the last one stood,
-- so that what was on its way during a step is read by the next.
CREATE TABLE portfolio_progress (
  workspace_id   uuid NOT NULL PRIMARY KEY REFERENCES workspaces ON DELETE CASCADE,
  base_version   bigint NOT NULL DEFAULT 0,
  since_version  bigint NOT NULL DEFAULT 0,
  seen_version   bigint NOT NULL DEFAULT 0,
  since_at       timestamptz NOT NULL,
  seen_at        timestamptz NOT NULL,
  wholly_at      timestamptz,
  ordered_at     timestamptz
);
SELECT guard_rows('portfolio_progress');
