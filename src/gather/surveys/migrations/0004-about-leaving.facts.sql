ALTER TABLE responses ADD COLUMN IF NOT EXISTS about_leaving UInt8;
