-- What there is to do, so that a screen opens it; and whether somebody named the day of a play, which is then a promise.
ALTER TABLE plays
  ADD COLUMN doing    text NOT NULL DEFAULT 'other' CHECK (doing IN ('call', 'mail', 'meeting', 'renewal', 'other')),
  ADD COLUMN promised boolean NOT NULL DEFAULT false;
ALTER TABLE play_rules
  ADD COLUMN doing text NOT NULL DEFAULT 'other' CHECK (doing IN ('call', 'mail', 'meeting', 'renewal', 'other'));
COMMENT ON COLUMN plays.promised IS 'somebody said by when, not the house';

-- The plays that the house opened for a renewal, which their reason tells. Nobody changed them by it.
ALTER TABLE plays DISABLE TRIGGER log_changed;
UPDATE plays SET doing = 'renewal' WHERE kind = 'renewal' AND reason LIKE 'renewal:%' AND closed_at IS NULL;
ALTER TABLE plays ENABLE TRIGGER log_changed;

-- What was logged and what was agreed in the same go as a play was done, so that both are taken back with it.
ALTER TABLE play_completions
  ADD COLUMN interaction_id uuid,
  ADD COLUMN next_play_id   uuid,
  ADD CONSTRAINT play_completions_logged FOREIGN KEY (workspace_id, interaction_id) REFERENCES interactions
    ON DELETE SET NULL (interaction_id),
  ADD CONSTRAINT play_completions_next FOREIGN KEY (workspace_id, next_play_id) REFERENCES plays ON DELETE SET NULL (next_play_id);
CREATE INDEX play_completions_logged ON play_completions (workspace_id, interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX play_completions_next ON play_completions (workspace_id, next_play_id) WHERE next_play_id IS NOT NULL;
