SELECT open_rows('event_names', 'what events are called and mean is alike for all customers', '{meguri_partner}'),
       close_rows('event_watches', 'who listens to events is the work of the house'),
       close_rows('event_introductions', 'ids that became known may be of any customer'),
       close_rows('event_junk_ids', 'what was sent may come from any customer');
