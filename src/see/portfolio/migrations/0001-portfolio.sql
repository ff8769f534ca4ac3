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

-- How far the portfolio has followed the mirrors and the events.
CREATE TABLE portfolio_refreshes (
  workspace_id   uuid NOT NULL PRIMARY KEY REFERENCES workspaces ON DELETE CASCADE,
  mirror_version bigint NOT NULL,
  events_to      timestamptz NOT NULL,
  refreshed_at   timestamptz NOT NULL,
  wholly_on      date NOT NULL
);
SELECT guard_rows('portfolio_refreshes');
