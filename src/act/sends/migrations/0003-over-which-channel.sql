-- Over which channel these people are reached, or would be.
ALTER TABLE send_batches ADD COLUMN channel text NOT NULL DEFAULT 'email' CHECK (channel IN ('email', 'sms', 'line'));
