-- How many attempts had been made when it went over to another channel: those were at another place, and say nothing of this one.
ALTER TABLE outgoing ADD COLUMN moved_after integer NOT NULL DEFAULT 0 CHECK (moved_after >= 0);
