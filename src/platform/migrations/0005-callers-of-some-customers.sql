-- Who sees some customers and no other asks under a role of its own: a partner (what is shared with them), and a person of a customer
-- (that one). The policies below are for these two roles alone, so that the statements of everybody else are planned as they were.
CREATE FUNCTION current_partner() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(current_setting('meguri.partner', true), '')::uuid $$;

CREATE FUNCTION current_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT nullif(current_setting('meguri.person', true), '')::uuid $$;

-- One of the functions below, or keep_to_customer, says of each guarded table what it is to them. A table of which none was said is
-- closed: they have no right to it. What is written must be theirs as well as what is read.
CREATE FUNCTION admit_rows(guarded regclass, policy text, seen text, written text, because text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE POLICY %I ON %s AS RESTRICTIVE TO meguri_partner, meguri_person USING (%s) WITH CHECK (%s)',
    policy, guarded, seen, written);
  EXECUTE format('COMMENT ON POLICY %I ON %s IS %L', policy, guarded, because);
END $$;

-- keep_with('consents', 'person_id', 'people'): the rows of what they see of the other table.
CREATE FUNCTION keep_with(guarded regclass, reference text, parent regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  theirs text := format('EXISTS (SELECT FROM %s AS parent WHERE parent.workspace_id = %s.workspace_id AND parent.id = %s.%I)',
    parent, guarded, guarded, reference);
BEGIN
  PERFORM admit_rows(guarded, 'with_parent', theirs, theirs, format('belongs to %s in %s', parent, reference));
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO meguri_partner, meguri_person', guarded);
END $$;

-- keep_to_author('portfolio_views', 'author', '…'): what they made themselves.
CREATE FUNCTION keep_to_author(guarded regclass, column_name text, because text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  theirs text := format('%I = current_author()', column_name);
BEGIN
  PERFORM admit_rows(guarded, 'of_author', theirs, theirs, because);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO meguri_partner, meguri_person', guarded);
END $$;

-- open_rows('calendars', '…', '{meguri_partner,meguri_person}'): it belongs to no customer, and they may read all of it.
CREATE FUNCTION open_rows(guarded regclass, because text, readers text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  reader text;
BEGIN
  PERFORM admit_rows(guarded, 'open', 'true', 'false', because);
  FOREACH reader IN ARRAY readers LOOP
    EXECUTE format('GRANT SELECT ON %s TO %I', guarded, reader);
  END LOOP;
END $$;

-- add_rows('notices', '…'): what they do leaves a row here, and they read none.
CREATE FUNCTION add_rows(guarded regclass, because text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM admit_rows(guarded, 'added', 'false', 'true', because);
  EXECUTE format('GRANT INSERT ON %s TO meguri_partner, meguri_person', guarded);
END $$;

-- close_rows('api_keys', '…'): nothing of it is theirs.
CREATE FUNCTION close_rows(guarded regclass, because text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM admit_rows(guarded, 'closed', 'false', 'false', because);
END $$;

GRANT INSERT ON mirror_queue TO meguri_partner, meguri_person;
SELECT open_rows('workspaces', 'the workspace that they are in', '{meguri_partner,meguri_person}'),
       add_rows('record_changes', 'what they change is noted; the values before and after may be of any record'),
       add_rows('notices', 'what they do is announced; what was announced may be of any customer'),
       close_rows('notice_deliveries', 'how notices are brought to listeners is the work of the house'),
       keep_to_author('idempotent_answers', 'caller', 'what they were answered themselves');
