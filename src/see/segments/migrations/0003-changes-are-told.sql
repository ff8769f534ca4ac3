-- Who is in a segment is seen when its run has ended.
SELECT tell_changes('segment_runs');
