-- Each member pins the views that they open often; a shared view opens by itself for a role, where somebody chose it.
CREATE TABLE portfolio_view_pins (
  workspace_id uuid NOT NULL,
  view_id      uuid NOT NULL,
  author       text NOT NULL DEFAULT current_author(),
  PRIMARY KEY (workspace_id, author, view_id),
  FOREIGN KEY (workspace_id, view_id) REFERENCES portfolio_views ON DELETE CASCADE
);
CREATE TABLE portfolio_default_views (
  workspace_id uuid NOT NULL,
  role         text NOT NULL CHECK (role IN ('owner', 'admin', 'manager', 'csm', 'agent', 'viewer')),
  view_id      uuid NOT NULL,
  PRIMARY KEY (workspace_id, role),
  FOREIGN KEY (workspace_id, view_id) REFERENCES portfolio_views ON DELETE CASCADE
);
SELECT guard_rows('portfolio_view_pins'), guard_rows('portfolio_default_views'),
       keep_to_author('portfolio_view_pins', 'author', 'what they pinned themselves'),
       close_rows('portfolio_default_views', 'a view of a member''s role may tell of other customers');

-- Attributes stand in the list from now on: everybody is written anew once.
UPDATE portfolio_progress SET wholly_at = NULL;
