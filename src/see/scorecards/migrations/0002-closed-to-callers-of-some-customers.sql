SELECT close_rows('scorecards', 'how customers are judged is the affair of this workspace'),
       close_rows('scorecard_versions', 'how customers are judged is the affair of this workspace');
