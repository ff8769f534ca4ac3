-- A column that is only filled once a customer has left foretells nothing: health and predictions refuse it.
ALTER TABLE attributes ADD COLUMN leaks_outcome boolean NOT NULL DEFAULT false;
