-- A mapping that is not finished waits with its import; what a value of a file means is remembered by the heading it stood under.
ALTER TABLE imports ADD COLUMN draft jsonb;

ALTER TABLE import_runs ADD COLUMN cleared bigint NOT NULL DEFAULT 0;

ALTER TABLE import_rejects ADD COLUMN field text;

CREATE TABLE import_values (
  workspace_id  uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  source        text NOT NULL,
  heading_key   text NOT NULL,
  target        text NOT NULL,
  field         text NOT NULL,
  meant         jsonb NOT NULL,
  remembered_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, source, heading_key, target, field)
);
SELECT guard_rows('import_values');
