SELECT close_rows('segments', 'what a segment is called and asks for may tell of other customers'),
       close_rows('segment_versions', 'what a segment asks for may tell of other customers'),
       close_rows('segment_runs', 'how many entered and left are of all customers');
