-- Over which channels a message may go, and over which each delivery does.
ALTER TABLE messages ADD COLUMN channels text[] NOT NULL DEFAULT '{email}'
  CHECK (cardinality(channels) BETWEEN 1 AND 3 AND channels <@ ARRAY['email', 'sms', 'line']);
ALTER TABLE deliveries ADD COLUMN channel text NOT NULL DEFAULT 'email' CHECK (channel IN ('email', 'sms', 'line'));
-- Whoever has it said STOP, or blocked the account.
ALTER TABLE suppressions DROP CONSTRAINT suppressions_reason_check;
ALTER TABLE suppressions ADD CONSTRAINT suppressions_reason_check
  CHECK (reason IN ('bounced', 'complained', 'refused', 'blocked', 'stopped'));
