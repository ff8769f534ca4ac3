-- Over what it leaves the house. Each channel has lanes of its own: a provider that hangs holds up no letter.
ALTER TABLE outgoing ADD COLUMN channel text NOT NULL DEFAULT 'email' CHECK (channel IN ('email', 'sms', 'line'));
DROP INDEX outgoing_due;
CREATE INDEX outgoing_due ON outgoing (workspace_id, channel, urgency, due_at) WHERE state = 'reserved';
