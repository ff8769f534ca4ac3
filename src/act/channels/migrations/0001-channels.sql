-- As whom a workspace speaks over SMS and LINE, and where its provider is reached.
CREATE TABLE channel_accounts (
  workspace_id  uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id            uuid NOT NULL DEFAULT new_id(),
  channel       text NOT NULL CHECK (channel IN ('sms', 'line')),
  sender        text NOT NULL CHECK (sender <> ''),
  account       text NOT NULL DEFAULT '',
  server        text NOT NULL CHECK (server <> ''),
  -- When the secrets were entered last: they leave this trace alone.
  secret_set_at timestamptz NOT NULL DEFAULT now(),
  author        text NOT NULL DEFAULT current_author(),
  created_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, channel)
);

-- What nobody reads in a list, a log or a dump.
CREATE TABLE channel_secrets (
  workspace_id uuid NOT NULL,
  account_id   uuid NOT NULL,
  sealed       bytea NOT NULL,
  PRIMARY KEY (workspace_id, account_id),
  FOREIGN KEY (workspace_id, account_id) REFERENCES channel_accounts ON DELETE CASCADE
);
SELECT guard_rows('channel_accounts'), guard_rows('channel_secrets'), log_changes('channel_accounts');
SELECT close_rows('channel_accounts', 'as whom the maker speaks is its own'),
       close_rows('channel_secrets', 'as whom the maker speaks is its own');
