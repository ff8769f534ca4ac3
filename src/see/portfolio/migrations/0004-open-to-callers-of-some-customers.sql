SELECT keep_to_author('portfolio_views', 'author',
         'the name and the filter of a view may tell of other customers, so that they have their own alone'),
       open_rows('portfolio_progress', 'up to where the list of customers has come', '{meguri_partner}');
