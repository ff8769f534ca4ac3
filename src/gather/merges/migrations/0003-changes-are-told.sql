-- A merge tells of two customers: it is told as that of the one that stays, which the other leads to.
SELECT tell_changes('customer_merges', 'kept_id');
