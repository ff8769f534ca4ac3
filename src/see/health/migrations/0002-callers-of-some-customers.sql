SELECT keep_to_customer('health_overrides'),
       keep_to_customer('judgements'),
       close_rows('health_runs', 'what a run counted is of all customers');
