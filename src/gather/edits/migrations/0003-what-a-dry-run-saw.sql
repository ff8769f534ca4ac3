-- Of each customer of a batch, in their order, a mark of what a dry run saw, so that a change of somebody else in between is not written
-- over; and whom the execution left as they are for that reason.
ALTER TABLE customer_edit_batches ADD COLUMN seen text[], ADD COLUMN overtaken uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE customer_edits ADD COLUMN overtaken integer NOT NULL DEFAULT 0;
