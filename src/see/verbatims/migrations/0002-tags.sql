-- Tags are given by hand, and by rules that say which words they look for; what a hand says of a verbatim counts before any rule.
CREATE TABLE verbatim_tags (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL CHECK (name <> ''),
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, name)
);
CREATE TABLE verbatim_tag_rules (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  tag_id       uuid NOT NULL,
  phrases      text[] NOT NULL,
  pattern      text NOT NULL,
  folded       text[] NOT NULL,
  language     text CHECK (language IN ('ja', 'en')),
  nps_from     smallint CHECK (nps_from BETWEEN 0 AND 10),
  nps_until    smallint CHECK (nps_until BETWEEN 0 AND 10),
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, tag_id) REFERENCES verbatim_tags ON DELETE CASCADE,
  CONSTRAINT looks_for_something CHECK (cardinality(phrases) > 0 AND pattern <> ''),
  CONSTRAINT from_low_to_high CHECK (nps_from <= nps_until)
);
COMMENT ON COLUMN verbatim_tag_rules.pattern IS 'the phrases as an expression: whole words where they are of Latin letters';
COMMENT ON COLUMN verbatim_tag_rules.folded IS 'the phrases as texts are searched: what has none of them in it need not be looked at more closely';
CREATE INDEX verbatim_tag_rules_of_tag ON verbatim_tag_rules (workspace_id, tag_id);
CREATE TABLE verbatim_tag_hands (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  verbatim_id  uuid NOT NULL,
  tag_id       uuid NOT NULL,
  has_it       boolean NOT NULL,
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, verbatim_id, tag_id),
  FOREIGN KEY (workspace_id, verbatim_id) REFERENCES verbatims ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, tag_id) REFERENCES verbatim_tags ON DELETE CASCADE
);
CREATE INDEX verbatim_tag_hands_of_tag ON verbatim_tag_hands (workspace_id, tag_id);
SELECT guard_rows('verbatim_tags'), guard_rows('verbatim_tag_rules'), guard_rows('verbatim_tag_hands');
SELECT log_changes('verbatim_tags'), log_changes('verbatim_tag_rules'), log_changes('verbatim_tag_hands');
SELECT close_rows('verbatim_tags', 'how we sort what customers say is the affair of this workspace'),
       close_rows('verbatim_tag_rules', 'how we sort what customers say is the affair of this workspace'),
       keep_with('verbatim_tag_hands', 'verbatim_id', 'verbatims');
