-- Over what they asked to be reached, where they said so.
ALTER TABLE people ADD COLUMN preferred_channel text CHECK (preferred_channel IN ('email', 'sms', 'line'));
