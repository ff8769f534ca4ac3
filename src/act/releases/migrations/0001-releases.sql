-- What was made available on a day, the event by which its use is seen, and the message that tells of it.
CREATE TABLE releases (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  title        text NOT NULL CHECK (title <> ''),
  event        text NOT NULL CHECK (event <> ''),
  released_on  date NOT NULL,
  message_id   uuid NOT NULL,
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, message_id),
  FOREIGN KEY (workspace_id, message_id) REFERENCES messages ON DELETE CASCADE
);
CREATE INDEX releases_latest ON releases (workspace_id, released_on DESC, id DESC);

-- The requests that it answers.
CREATE TABLE release_requests (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  release_id   uuid NOT NULL,
  request_id   uuid NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, release_id, request_id),
  FOREIGN KEY (workspace_id, release_id) REFERENCES releases ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, request_id) REFERENCES requests ON DELETE CASCADE
);
CREATE INDEX release_requests_of_request ON release_requests (workspace_id, request_id);

SELECT guard_rows('releases'), guard_rows('release_requests');
SELECT log_changes('releases'), log_changes('release_requests');
SELECT close_rows('releases', 'how what we made is taken up, and by whom, is the affair of this workspace'),
       close_rows('release_requests', 'whose wishes we answered is the affair of this workspace');
