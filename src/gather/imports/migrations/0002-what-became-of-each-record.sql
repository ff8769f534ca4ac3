-- Besides the rows that were rejected, the records of the file that are none of the table's and the cells that were left out are named.
ALTER TABLE uploads DROP CONSTRAINT uploads_encoding_check;

ALTER TABLE import_runs
  ADD COLUMN skipped   bigint NOT NULL DEFAULT 0,
  ADD COLUMN lost      bigint NOT NULL DEFAULT 0,
  ADD COLUMN parts     jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN questions jsonb NOT NULL DEFAULT '[]';

ALTER TABLE import_rejects DROP CONSTRAINT import_rejects_pkey;
ALTER TABLE import_rejects
  ADD COLUMN id     uuid NOT NULL DEFAULT new_id(),
  ADD COLUMN kind   text NOT NULL DEFAULT 'rejected' CHECK (kind IN ('rejected', 'skipped', 'lost')),
  ADD COLUMN until  bigint CHECK (until >= row),
  ADD COLUMN target text,
  ADD PRIMARY KEY (workspace_id, run_id, row, id);
CREATE UNIQUE INDEX import_rejects_once ON import_rejects (workspace_id, run_id, row, kind, coalesce(target, ''), coalesce(column_name, ''));
