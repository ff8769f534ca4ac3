-- Whether who answered lets their words be quoted; not known where nobody asked. It comes with the answer, and goes with it.
ALTER TABLE responses ADD COLUMN may_quote boolean;
COMMENT ON COLUMN responses.may_quote IS 'NULL where nobody asked or it was not answered, which is no consent';
