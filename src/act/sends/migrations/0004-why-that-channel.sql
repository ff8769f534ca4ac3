-- Why these people are reached over that channel, where the message may go over several.
ALTER TABLE send_batches ADD COLUMN chosen text;
