-- A customer is whose own row it is.
SELECT tell_changes('customers', 'id');
