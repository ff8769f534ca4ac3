CREATE TABLE customers (
  workspace_id     uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT new_id(),
  name             text NOT NULL CHECK (name <> ''),
  normal_name      text NOT NULL DEFAULT '',
  kind             text NOT NULL DEFAULT 'company' CHECK (kind IN ('company', 'household', 'person')),
  parent_id        uuid,
  stage            text NOT NULL DEFAULT 'active' CHECK (stage IN ('prospect', 'trial', 'onboarding', 'active', 'leaving', 'left')),
  corporate_number text CHECK (corporate_number ~ '^[0-9]{13}$'),
  industry         text,
  country          text,
  domain           text,
  attributes       jsonb NOT NULL DEFAULT '{}',
  since_on         date,
  left_on          date,
  merged_into      uuid,
  may_analyse      boolean NOT NULL DEFAULT true,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, parent_id) REFERENCES customers ON DELETE SET NULL (parent_id),
  CHECK (parent_id <> id)
);
CREATE INDEX customers_by_name ON customers (workspace_id, normal_name text_pattern_ops);
CREATE INDEX customers_by_domain ON customers (workspace_id, domain) WHERE domain IS NOT NULL;
CREATE INDEX customers_of_parent ON customers (workspace_id, parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX customers_by_corporate_number ON customers (workspace_id, corporate_number) WHERE corporate_number IS NOT NULL;
SELECT guard_rows('customers'), log_changes('customers'), mirror_rows('customers');

CREATE TABLE customer_external_ids (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  customer_id  uuid NOT NULL,
  source       text NOT NULL,
  external_id  text NOT NULL CHECK (external_id <> ''),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, source, external_id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
CREATE INDEX customer_external_ids_of_customer ON customer_external_ids (workspace_id, customer_id);
CREATE INDEX customer_external_ids_any_source ON customer_external_ids (workspace_id, external_id);
SELECT guard_rows('customer_external_ids'), log_changes('customer_external_ids');

-- Which members look after the customer: the owner and other roles.
CREATE TABLE customer_members (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  customer_id  uuid NOT NULL,
  member_id    uuid NOT NULL,
  role         text NOT NULL DEFAULT 'owner' CHECK (role IN ('owner', 'sales', 'support', 'executive', 'partner')),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, customer_id, role),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
CREATE INDEX customer_members_of_member ON customer_members (workspace_id, member_id);
SELECT guard_rows('customer_members'), log_changes('customer_members');

CREATE VIEW mirror_customers WITH (security_invoker = true) AS
SELECT c.workspace_id, c.id, c.name, c.normal_name, c.kind, c.parent_id, c.stage,
       coalesce(c.industry, '') AS industry, coalesce(c.country, '') AS country, coalesce(c.corporate_number, '') AS corporate_number, coalesce(c.domain, '') AS domain,
       (SELECT m.member_id FROM customer_members m WHERE m.workspace_id = c.workspace_id AND m.customer_id = c.id AND m.role = 'owner') AS owner_id,
       ARRAY(SELECT x.external_id FROM customer_external_ids x WHERE x.workspace_id = c.workspace_id AND x.customer_id = c.id ORDER BY 1) AS external_ids,
       (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each_text(c.attributes) WHERE jsonb_typeof(c.attributes -> key) NOT IN ('number', 'null', 'boolean')) AS texts,
       (SELECT coalesce(jsonb_object_agg(key, value::float8), '{}') FROM jsonb_each_text(c.attributes) WHERE jsonb_typeof(c.attributes -> key) = 'number') AS numbers,
       (SELECT coalesce(jsonb_object_agg(key, (value = 'true')::int), '{}') FROM jsonb_each_text(c.attributes) WHERE jsonb_typeof(c.attributes -> key) = 'boolean') AS flags,
       c.since_on, c.left_on, c.created_at
FROM customers c WHERE c.merged_into IS NULL AND c.may_analyse;
GRANT SELECT ON mirror_customers TO meguri_app;

-- The mirror of a customer also shows its external ids and owner.
CREATE FUNCTION queue_customer_of_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT DISTINCT workspace_id, 'customers', customer_id FROM new_rows;
  RETURN NULL;
END $$;
CREATE FUNCTION queue_customer_of_old() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT DISTINCT workspace_id, 'customers', customer_id FROM old_rows;
  RETURN NULL;
END $$;
CREATE TRIGGER mirror_created AFTER INSERT ON customer_external_ids REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_customer_of_new();
CREATE TRIGGER mirror_changed AFTER UPDATE ON customer_external_ids REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_customer_of_new();
CREATE TRIGGER mirror_deleted AFTER DELETE ON customer_external_ids REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_customer_of_old();
CREATE TRIGGER mirror_created AFTER INSERT ON customer_members REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_customer_of_new();
CREATE TRIGGER mirror_changed AFTER UPDATE ON customer_members REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_customer_of_new();
CREATE TRIGGER mirror_deleted AFTER DELETE ON customer_members REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_customer_of_old();

-- Roles that were taken away are found again for the history of their customer.
CREATE INDEX record_changes_of_removed_role ON record_changes (workspace_id, (before ->> 'customer_id'))
  WHERE record IN ('customer_members', 'customer_external_ids') AND act = 'deleted';
