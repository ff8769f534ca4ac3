-- How many attempts were made before somebody said that it is to be sent again: what is to come again does so as often as at first.
ALTER TABLE outgoing ADD COLUMN tried_before integer NOT NULL DEFAULT 0 CHECK (tried_before >= 0);
