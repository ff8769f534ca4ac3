-- What one message costs over a channel: a mail, one part of an SMS, one message of LINE. What nobody said is not known.
CREATE TABLE channel_costs (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  currency     text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  email        numeric CHECK (email >= 0),
  sms          numeric CHECK (sms >= 0),
  line         numeric CHECK (line >= 0),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id)
);
SELECT guard_rows('channel_costs'), log_changes('channel_costs'),
       close_rows('channel_costs', 'what the maker pays is its own');
