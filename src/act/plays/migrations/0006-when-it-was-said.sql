-- A reason quotes figures of a day: a play that is closed says of which.
ALTER TABLE plays ADD COLUMN because_at timestamptz;
COMMENT ON COLUMN plays.because_at IS 'when the reason was said so; empty in plays of before, which say it as of the day they were opened';
