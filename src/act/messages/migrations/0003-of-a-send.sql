-- Which send a delivery is of, where it was not ordered by name. No key leads there: sends stand below messages.
ALTER TABLE deliveries ADD COLUMN send_id uuid;
CREATE INDEX deliveries_of_send ON deliveries (workspace_id, send_id, person_id) WHERE send_id IS NOT NULL;
