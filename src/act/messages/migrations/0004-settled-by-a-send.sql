-- From when on what it says is settled, because a send of it was started: it may wait for its time with no delivery yet.
ALTER TABLE messages ADD COLUMN settled_at timestamptz;
