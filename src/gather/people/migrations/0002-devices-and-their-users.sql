-- A device is not a person: who signed in on it first is known by it, until a second person uses it. From then on it tells nobody apart.
ALTER TABLE person_external_ids
  ADD COLUMN is_device boolean NOT NULL DEFAULT false,
  ADD COLUMN shared_at timestamptz CHECK (shared_at IS NULL OR is_device);
COMMENT ON COLUMN person_external_ids.shared_at IS 'when a second person was first seen on the device';
