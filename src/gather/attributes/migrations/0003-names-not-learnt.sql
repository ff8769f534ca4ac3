-- Names that stand in what was sent and were not learnt, because there are too many new ones: by who sent them.
CREATE TABLE names_not_learnt (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  source       text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('customer attribute', 'person attribute', 'event', 'property')),
  count        bigint NOT NULL,
  last_seen_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, source, kind)
);
SELECT guard_rows('names_not_learnt');
