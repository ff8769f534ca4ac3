-- A play that answers to an answer of a survey is withdrawn where the answer says something else, or its person has answered anew.
ALTER TABLE play_dismissals DROP CONSTRAINT play_dismissals_cause_check;
ALTER TABLE play_dismissals ADD CONSTRAINT play_dismissals_cause_check
  CHECK (cause IN ('recovered', 'no renewal', 'doubled', 'answered otherwise', 'answered anew'));
COMMENT ON COLUMN plays.reason IS 'what it answers to: health, renewal:<day>, rule:<id>, answer:<id>, or what a member wrote';
