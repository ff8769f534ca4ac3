-- What a merged customer was called, and what was known under its id, is looked up from the one that was kept.
CREATE INDEX customers_absorbed ON customers (workspace_id, merged_into) WHERE merged_into IS NOT NULL;
