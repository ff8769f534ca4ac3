ALTER TABLE customers ADD COLUMN IF NOT EXISTS bare_name String AFTER normal_name;

ALTER TABLE customers ADD COLUMN IF NOT EXISTS named_owner String AFTER owner_id;
