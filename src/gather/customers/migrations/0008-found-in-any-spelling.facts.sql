ALTER TABLE customers ADD COLUMN IF NOT EXISTS folded String AFTER prefecture;
ALTER TABLE withheld_customers ADD COLUMN IF NOT EXISTS folded String AFTER prefecture;
