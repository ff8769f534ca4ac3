-- A merge tells of two customers.
SELECT keep_to_customer('customer_merges', 'kept_id', 'absorbed_id');
