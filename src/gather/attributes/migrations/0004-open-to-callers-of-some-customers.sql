SELECT open_rows('attributes', 'what a workspace adds to its customers is called alike for all of them', '{meguri_partner}'),
       close_rows('names_not_learnt', 'what was sent and not learnt may come from any customer');
