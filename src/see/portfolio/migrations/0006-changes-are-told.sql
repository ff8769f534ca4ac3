-- Who looks at pinned views and at the view that a role begins with hears when they are changed.
SELECT tell_changes('portfolio_view_pins'), tell_changes('portfolio_default_views');
