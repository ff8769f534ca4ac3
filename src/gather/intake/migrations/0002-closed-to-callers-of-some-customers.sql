SELECT close_rows('write_keys', 'keys send events of all customers'),
       close_rows('event_import_faults', 'what stood in a file may be of any customer');
