SELECT close_rows('uploads', 'the rows of a file may be of any customer'),
       close_rows('upload_pieces', 'the rows of a file may be of any customer'),
       close_rows('imports', 'the rows of a file may be of any customer'),
       close_rows('import_samples', 'the rows of a file may be of any customer'),
       close_rows('import_runs', 'the rows of a file may be of any customer'),
       close_rows('import_rejects', 'the rows of a file may be of any customer'),
       close_rows('import_mappings', 'the rows of a file may be of any customer'),
       close_rows('import_values', 'the rows of a file may be of any customer'),
       close_rows('import_reports', 'the rows of a file may be of any customer');
