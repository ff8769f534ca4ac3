SELECT close_rows('outgoing', 'what leaves the house may be about any customer'),
       close_rows('outgoing_attempts', 'what leaves the house may be about any customer');
