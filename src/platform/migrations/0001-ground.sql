-- The ground every feature stands on: who asks, which rows they may see, what changed, what must be mirrored.

CREATE FUNCTION current_workspace() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(current_setting('meguri.workspace', true), '')::uuid $$;

CREATE FUNCTION current_author() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT coalesce(nullif(current_setting('meguri.author', true), ''), 'system') $$;

CREATE FUNCTION current_source() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT coalesce(nullif(current_setting('meguri.source', true), ''), 'system') $$;

-- Time-ordered identifiers (UUID version 7), also on servers older than PostgreSQL 18.
CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE
AS $$
  SELECT encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
              placing substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

CREATE TABLE workspaces (
  id         uuid PRIMARY KEY DEFAULT new_id(),
  name       text NOT NULL CHECK (name <> ''),
  zone       text NOT NULL DEFAULT 'UTC',
  currency   char(3) NOT NULL DEFAULT 'USD',
  locale     text NOT NULL DEFAULT 'en' CHECK (locale IN ('en', 'ja')),
  is_sample  boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- When the sample was whole; a sample without it was left half filled.
  sample_filled_at timestamptz
);
ALTER TABLE workspaces ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_workspace ON workspaces USING (id = current_workspace());
GRANT SELECT, UPDATE ON workspaces TO meguri_app;

-- What changed on a record, by whom, from where: the audit log, the field history and the undo of imports read this one table.
CREATE TABLE record_changes (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  sequence     bigint GENERATED ALWAYS AS IDENTITY,
  record       text NOT NULL,
  record_id    uuid NOT NULL,
  act          text NOT NULL CHECK (act IN ('created', 'changed', 'deleted')),
  before       jsonb,
  after        jsonb,
  author       text NOT NULL,
  source       text NOT NULL,
  at           timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, sequence)
);
CREATE INDEX record_changes_of_record ON record_changes (workspace_id, record_id, sequence DESC);
CREATE INDEX record_changes_of_import ON record_changes (workspace_id, source, sequence) WHERE source LIKE 'import:%';

CREATE FUNCTION only_changed(old_row jsonb, new_row jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT coalesce(jsonb_object_agg(key, value), '{}'::jsonb)
  FROM jsonb_each(old_row)
  WHERE key NOT IN ('updated_at') AND value IS DISTINCT FROM new_row -> key
$$;

CREATE FUNCTION log_created() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record_changes (workspace_id, record, record_id, act, author, source)
  SELECT workspace_id, TG_TABLE_NAME, id, 'created', current_author(), current_source() FROM new_rows;
  RETURN NULL;
END $$;

CREATE FUNCTION log_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record_changes (workspace_id, record, record_id, act, before, after, author, source)
  SELECT n.workspace_id, TG_TABLE_NAME, n.id, 'changed',
         only_changed(to_jsonb(o), to_jsonb(n)), only_changed(to_jsonb(n), to_jsonb(o)), current_author(), current_source()
  FROM new_rows n JOIN old_rows o ON o.workspace_id = n.workspace_id AND o.id = n.id
  WHERE only_changed(to_jsonb(o), to_jsonb(n)) <> '{}'::jsonb OR only_changed(to_jsonb(n), to_jsonb(o)) <> '{}'::jsonb;
  RETURN NULL;
END $$;

CREATE FUNCTION log_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record_changes (workspace_id, record, record_id, act, before, author, source)
  SELECT workspace_id, TG_TABLE_NAME, id, 'deleted', to_jsonb(old_rows), current_author(), current_source() FROM old_rows
  WHERE EXISTS (SELECT FROM workspaces WHERE workspaces.id = old_rows.workspace_id);
  RETURN NULL;
END $$;

-- Rows whose mirror among the facts is out of date. Filled by triggers, emptied by the mirror.
CREATE TABLE mirror_queue (
  version      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id uuid NOT NULL,
  record       text NOT NULL,
  record_id    uuid NOT NULL
);

CREATE FUNCTION queue_new_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT workspace_id, TG_TABLE_NAME, id FROM new_rows;
  PERFORM pg_notify('meguri_mirror', '');
  RETURN NULL;
END $$;

CREATE FUNCTION queue_old_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT workspace_id, TG_TABLE_NAME, id FROM old_rows;
  PERFORM pg_notify('meguri_mirror', '');
  RETURN NULL;
END $$;

-- guard_rows('customers'): only the workspace of the transaction sees and writes these rows.
CREATE FUNCTION guard_rows(guarded regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded);
  EXECUTE format('CREATE POLICY by_workspace ON %s USING (workspace_id = current_workspace()) WITH CHECK (workspace_id = current_workspace())', guarded);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO meguri_app', guarded);
END $$;

-- log_changes('customers'): each change of a row is kept with its author and source. The table needs workspace_id and id.
CREATE FUNCTION log_changes(logged regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER log_created AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION log_created()', logged);
  EXECUTE format('CREATE TRIGGER log_changed AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION log_changed()', logged);
  EXECUTE format('CREATE TRIGGER log_deleted AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION log_deleted()', logged);
END $$;

-- mirror_rows('customers'): each change of a row reaches the facts. A view mirror_<table> says which columns.
CREATE FUNCTION mirror_rows(mirrored regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER mirror_created AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_new_rows()', mirrored);
  EXECUTE format('CREATE TRIGGER mirror_changed AFTER UPDATE ON %s REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_new_rows()', mirrored);
  EXECUTE format('CREATE TRIGGER mirror_deleted AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_old_rows()', mirrored);
END $$;

GRANT INSERT ON mirror_queue TO meguri_app;
SELECT guard_rows('record_changes');
REVOKE UPDATE, DELETE ON record_changes FROM meguri_app;

-- Notices: what the house announced, delivered at least once to every listener, in order per subject.
CREATE TABLE notices (
  sequence     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id           uuid NOT NULL DEFAULT new_id() UNIQUE,
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  name         text NOT NULL,
  about        uuid,
  data         jsonb NOT NULL DEFAULT '{}',
  announced_at timestamptz NOT NULL DEFAULT now(),
  delivered_at timestamptz
);
CREATE INDEX notices_waiting ON notices (sequence) WHERE delivered_at IS NULL;
CREATE INDEX notices_of_subject ON notices (workspace_id, about, sequence);
SELECT guard_rows('notices');

CREATE TABLE notice_deliveries (
  notice_id    uuid NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
  workspace_id uuid NOT NULL,
  listener     text NOT NULL,
  attempts     integer NOT NULL DEFAULT 0,
  delivered_at timestamptz,
  retry_at     timestamptz,
  failed_at    timestamptz,
  problem      text,
  PRIMARY KEY (notice_id, listener)
);
SELECT guard_rows('notice_deliveries');

-- What a request with an Idempotency-Key was answered, for a day; no answer where it held a secret.
CREATE TABLE idempotent_answers (
  workspace_id uuid NOT NULL,
  operation    text NOT NULL,
  key          text NOT NULL,
  caller       text NOT NULL,
  request_hash text NOT NULL,
  answer       jsonb,
  answered_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, caller, operation, key)
);
CREATE INDEX idempotent_answers_by_age ON idempotent_answers (workspace_id, answered_at);
SELECT guard_rows('idempotent_answers');
