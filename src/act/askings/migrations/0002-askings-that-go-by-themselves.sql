-- Which standing asking began it by itself; empty for one that somebody began.
ALTER TABLE askings ADD COLUMN standing_id uuid;
CREATE INDEX askings_of_standing ON askings (workspace_id, standing_id, created_at DESC, id DESC) WHERE standing_id IS NOT NULL;
