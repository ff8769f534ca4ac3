-- Whether a mail names the letter that it is about, or was taken to be about the last one that went to its address. Of those that came
-- before nobody knows it any more.
ALTER TABLE returned_mails ADD COLUMN names_letter boolean;
-- What came of letters becomes an event of the customer afterwards, so that nothing of events holds up a refusal, a bounce or a complaint.
-- Here stands what is none yet: of mails that came back, and of what somebody refused over a letter its purposes.
ALTER TABLE returned_mails ADD COLUMN is_untold boolean NOT NULL DEFAULT false;
CREATE INDEX returned_mails_to_be_told ON returned_mails (workspace_id, received_at) WHERE is_untold;
ALTER TABLE deliveries ADD COLUMN untold_refusals text[] NOT NULL DEFAULT '{}';
CREATE INDEX deliveries_with_untold_refusals ON deliveries (workspace_id, id) WHERE untold_refusals <> '{}';
-- The attempt whose refusal by the mail server became an event of the customer; a letter that is sent again may be refused again.
ALTER TABLE deliveries ADD COLUMN refusal_told integer;
