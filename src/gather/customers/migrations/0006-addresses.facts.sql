ALTER TABLE customers ADD COLUMN IF NOT EXISTS prefecture LowCardinality(String) AFTER country;
ALTER TABLE withheld_customers ADD COLUMN IF NOT EXISTS prefecture LowCardinality(String) AFTER country;
