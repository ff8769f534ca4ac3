SELECT close_rows('job_runs', 'what the house works at may be of any customer');
