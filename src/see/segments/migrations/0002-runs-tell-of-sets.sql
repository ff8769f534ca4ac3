-- A run is announced as a whole, in the transaction that ends it.
ALTER TABLE segment_runs DROP COLUMN announced_to;
