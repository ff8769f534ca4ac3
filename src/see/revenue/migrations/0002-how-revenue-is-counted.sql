-- How a workspace counts its revenue where a question says nothing else. One without a row counts as `usual` says.
CREATE TABLE revenue_settings (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  grace_days   smallint NOT NULL CHECK (grace_days BETWEEN 0 AND 366),
  recognised   text NOT NULL CHECK (recognised IN ('end', 'cancellation')),
  usage        text NOT NULL CHECK (usage IN ('counted', 'left out')),
  trials       text NOT NULL CHECK (trials IN ('counted', 'left out')),
  services     text NOT NULL CHECK (services IN ('counted', 'left out')),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id)
);
COMMENT ON COLUMN revenue_settings.grace_days IS 'for how many days after its end a contract that nobody cancelled waits for its renewal';
SELECT guard_rows('revenue_settings'), log_changes('revenue_settings'),
       close_rows('revenue_settings', 'how the revenue of all customers is counted');
