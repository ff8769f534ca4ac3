-- What we write to people, in both languages. A version that was published is what it is: letters say which one they are of.
CREATE TABLE content_templates (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL CHECK (name <> ''),
  is_safety    boolean NOT NULL DEFAULT false,
  archived_at  timestamptz,
  archived_by  text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  CHECK ((archived_at IS NULL) = (archived_by IS NULL))
);
CREATE UNIQUE INDEX content_templates_by_name ON content_templates (workspace_id, name) WHERE archived_at IS NULL;

CREATE TABLE content_template_versions (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  template_id  uuid NOT NULL,
  number       integer NOT NULL CHECK (number > 0),
  texts        jsonb NOT NULL,
  fallbacks    jsonb NOT NULL DEFAULT '{}',
  pieces       jsonb NOT NULL DEFAULT '[]',
  html_en      text NOT NULL DEFAULT '',
  html_ja      text NOT NULL DEFAULT '',
  author       text NOT NULL DEFAULT current_author(),
  approved_at  timestamptz,
  approved_by  text,
  published_at timestamptz,
  published_by text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, template_id, number),
  FOREIGN KEY (workspace_id, template_id) REFERENCES content_templates ON DELETE CASCADE,
  CHECK ((approved_at IS NULL) = (approved_by IS NULL)),
  CHECK ((published_at IS NULL) = (published_by IS NULL))
);
CREATE UNIQUE INDEX one_draft_of_a_template ON content_template_versions (workspace_id, template_id) WHERE published_at IS NULL;

SELECT guard_rows('content_templates'), guard_rows('content_template_versions');
SELECT log_changes('content_templates'), log_changes('content_template_versions');
SELECT close_rows('content_templates', 'what we write to people is the affair of this workspace'),
       close_rows('content_template_versions', 'what we write to people is the affair of this workspace');
