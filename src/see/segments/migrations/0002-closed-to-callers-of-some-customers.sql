SELECT close_rows('segments', 'what a segment is called and asks for may tell of other customers'),
       close_rows('segment_versions', 'what a segment asks for may tell of other customers'),
       close_rows('segment_runs', 'how many entered and left are of all customers');

-- A partner asks for a rule, which is compiled with the segments that there are: to them there are none.
GRANT SELECT ON segments, segment_versions, segment_runs TO meguri_partner;
