-- When somebody said that it is to be sent again: a stop of its batch from before that does not hold it.
ALTER TABLE outgoing ADD COLUMN reordered_at timestamptz;
