-- Transactions that began before this one may still hold contracts of versions up to `seen_version`: until all of them have ended, and
-- what they held has reached the facts, `since_version` stays where it is.
ALTER TABLE revenue_progress ADD COLUMN seen_before bigint NOT NULL DEFAULT 0;
