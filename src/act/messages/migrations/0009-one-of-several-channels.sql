-- Where a message may go over several channels: why this one was chosen for the person, and what was said of each of them.
ALTER TABLE deliveries ADD COLUMN chosen text CHECK (chosen IN
  ('only', 'urgent', 'preferred', 'answers', 'notSilent', 'cheapest', 'first', 'shared', 'fellBack'));
ALTER TABLE deliveries ADD COLUMN ways jsonb NOT NULL DEFAULT '[]';
-- After a refusal the next channel is looked for once: when that was, and which channel had refused, with what it said.
ALTER TABLE deliveries ADD COLUMN fell_back_at timestamptz;
ALTER TABLE deliveries ADD COLUMN fell_back_from text CHECK (fell_back_from IN ('email', 'sms', 'line'));
ALTER TABLE deliveries ADD COLUMN fell_back_because text NOT NULL DEFAULT '';
ALTER TABLE deliveries ADD CONSTRAINT fell_back_once CHECK (fell_back_from IS NULL OR fell_back_at IS NOT NULL);
CREATE INDEX deliveries_to_fall_back ON deliveries (workspace_id, ordered_at) WHERE chosen IS NOT NULL AND may AND told_at IS NULL
  AND fell_back_at IS NULL;
