-- Whoever looks at the jobs sees how they get on.
SELECT tell_changes('job_runs');
