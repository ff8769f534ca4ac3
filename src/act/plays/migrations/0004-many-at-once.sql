-- What a rule opened where more entered its segment at once than it opens plays for, and how many it left out.
CREATE TABLE play_rule_bounds (
  workspace_id uuid NOT NULL,
  rule_id      uuid NOT NULL,
  notice_id    uuid NOT NULL,
  entered      integer NOT NULL,
  opened       integer NOT NULL,
  left_out     integer NOT NULL DEFAULT 0,
  at           timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, rule_id, notice_id),
  FOREIGN KEY (workspace_id, rule_id) REFERENCES play_rules ON DELETE CASCADE
);
SELECT guard_rows('play_rule_bounds');
SELECT close_rows('play_rule_bounds', 'how many entered a segment at once is the affair of this workspace');
