-- Whoever looks at an edit hears how far it is.
SELECT tell_changes('customer_edits');
