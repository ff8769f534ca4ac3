SELECT keep_to_customer('plays'),
       keep_with('play_completions', 'play_id', 'plays'),
       keep_with('play_dismissals', 'play_id', 'plays'),
       keep_with('play_snoozes', 'play_id', 'plays'),
       keep_to_customer('play_quiet_customers'),
       close_rows('play_rules', 'what opens plays is the affair of this workspace'),
       close_rows('play_settings', 'when plays open is the affair of this workspace'),
       close_rows('play_quiet_imports', 'what an import told may be of any customer');
