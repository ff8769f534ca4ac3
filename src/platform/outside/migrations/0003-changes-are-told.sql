-- Whoever looks at what is sent sees what becomes of it.
SELECT tell_changes('outgoing');
