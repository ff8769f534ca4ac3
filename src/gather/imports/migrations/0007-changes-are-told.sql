-- How an import gets on is followed at several screens.
SELECT tell_changes('import_runs');
