-- When who answered said whether their words may be quoted: an answer that is changed later in something else does not say it later.
ALTER TABLE responses ADD COLUMN may_quote_at timestamptz;
COMMENT ON COLUMN responses.may_quote_at IS 'NULL also of answers from before it was kept, where the time of the answer stands for it';
