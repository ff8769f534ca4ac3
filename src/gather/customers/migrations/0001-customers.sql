CREATE TABLE attributes (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  subject      text NOT NULL CHECK (subject IN ('customer', 'person')),
  name         text NOT NULL CHECK (name ~ '^[a-z][a-z0-9_]{0,62}$'),
  label        text NOT NULL,
  type         text NOT NULL CHECK (type IN ('text', 'number', 'boolean', 'date')),
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, subject, name)
);
SELECT guard_rows('attributes'), log_changes('attributes');

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
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, parent_id) REFERENCES customers ON DELETE SET NULL (parent_id),
  CHECK (parent_id <> id)
);
CREATE INDEX customers_by_name ON customers (workspace_id, normal_name);
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

CREATE TABLE people (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  customer_id  uuid,
  name         text NOT NULL DEFAULT '',
  family_name  text,
  given_name   text,
  email        text,
  phone        text,
  title        text,
  department   text,
  locale       text,
  roles        text[] NOT NULL DEFAULT '{}' CHECK (roles <@ ARRAY['sponsor', 'champion', 'field', 'administration', 'promotion']),
  attributes   jsonb NOT NULL DEFAULT '{}',
  left_on      date,
  erased_at    timestamptz,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
CREATE INDEX people_of_customer ON people (workspace_id, customer_id);
CREATE INDEX people_by_email ON people (workspace_id, lower(email)) WHERE email IS NOT NULL;
SELECT guard_rows('people'), log_changes('people'), mirror_rows('people');

CREATE TABLE person_external_ids (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  person_id    uuid NOT NULL,
  source       text NOT NULL,
  external_id  text NOT NULL CHECK (external_id <> ''),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, source, external_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE CASCADE
);
CREATE INDEX person_external_ids_of_person ON person_external_ids (workspace_id, person_id);
CREATE INDEX person_external_ids_any_source ON person_external_ids (workspace_id, external_id);
SELECT guard_rows('person_external_ids'), log_changes('person_external_ids');

-- A consent is never overwritten: the latest row per person and purpose counts.
CREATE TABLE consents (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  person_id    uuid NOT NULL,
  purpose      text NOT NULL CHECK (purpose IN ('analysis', 'service', 'marketing')),
  given        boolean NOT NULL,
  decided_at   timestamptz NOT NULL DEFAULT now(),
  author       text NOT NULL DEFAULT current_author(),
  note         text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE CASCADE
);
CREATE INDEX consents_of_person ON consents (workspace_id, person_id, purpose, decided_at DESC);
SELECT guard_rows('consents'), log_changes('consents');

CREATE TABLE contracts (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  customer_id  uuid NOT NULL,
  source       text NOT NULL DEFAULT 'meguri',
  external_id  text,
  plan         text,
  kind         text NOT NULL DEFAULT 'subscription' CHECK (kind IN ('subscription', 'usage', 'trial', 'service')),
  seats        integer CHECK (seats >= 0),
  amount       numeric NOT NULL DEFAULT 0,
  currency     char(3) NOT NULL,
  period       text NOT NULL DEFAULT 'month' CHECK (period IN ('month', 'quarter', 'year')),
  starts_on    date NOT NULL,
  ends_on      date,
  auto_renew   boolean NOT NULL DEFAULT false,
  attributes   jsonb NOT NULL DEFAULT '{}',
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, source, external_id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
COMMENT ON COLUMN contracts.amount IS 'per period, in the contract''s currency';
COMMENT ON COLUMN contracts.ends_on IS 'the last day covered; empty while open-ended';
CREATE INDEX contracts_of_customer ON contracts (workspace_id, customer_id);
SELECT guard_rows('contracts'), log_changes('contracts'), mirror_rows('contracts');

CREATE TABLE purchases (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  customer_id  uuid NOT NULL,
  person_id    uuid,
  source       text NOT NULL DEFAULT 'meguri',
  external_id  text,
  product      text,
  quantity     numeric NOT NULL DEFAULT 1,
  amount       numeric NOT NULL,
  currency     char(3) NOT NULL,
  purchased_at timestamptz NOT NULL,
  attributes   jsonb NOT NULL DEFAULT '{}',
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, source, external_id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
CREATE INDEX purchases_of_customer ON purchases (workspace_id, customer_id);
SELECT guard_rows('purchases'), log_changes('purchases'), mirror_rows('purchases');

CREATE TABLE interactions (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  customer_id  uuid NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('note', 'call', 'meeting', 'mail')),
  initiated_by text NOT NULL DEFAULT 'us' CHECK (initiated_by IN ('us', 'customer')),
  happened_at  timestamptz NOT NULL,
  member_id    uuid,
  person_ids   uuid[] NOT NULL DEFAULT '{}',
  title        text NOT NULL DEFAULT '',
  body         text NOT NULL DEFAULT '',
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
CREATE INDEX interactions_of_customer ON interactions (workspace_id, customer_id, happened_at DESC);
SELECT guard_rows('interactions'), log_changes('interactions'), mirror_rows('interactions');

-- A merge keeps all that an unmerge needs to restore both customers.
CREATE TABLE customer_merges (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  kept_id      uuid NOT NULL,
  absorbed_id  uuid NOT NULL,
  moved        jsonb NOT NULL,
  merged_at    timestamptz NOT NULL DEFAULT now(),
  author       text NOT NULL DEFAULT current_author(),
  undone_at    timestamptz,
  PRIMARY KEY (workspace_id, id)
);
SELECT guard_rows('customer_merges');

CREATE VIEW mirror_customers WITH (security_invoker = true) AS
SELECT c.workspace_id, c.id, c.name, c.normal_name, c.kind, c.parent_id, c.stage,
       coalesce(c.industry, '') AS industry, coalesce(c.country, '') AS country, coalesce(c.corporate_number, '') AS corporate_number,
       (SELECT m.member_id FROM customer_members m WHERE m.workspace_id = c.workspace_id AND m.customer_id = c.id AND m.role = 'owner') AS owner_id,
       ARRAY(SELECT x.external_id FROM customer_external_ids x WHERE x.workspace_id = c.workspace_id AND x.customer_id = c.id ORDER BY 1) AS external_ids,
       (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each_text(c.attributes) WHERE jsonb_typeof(c.attributes -> key) NOT IN ('number', 'null', 'boolean')) AS texts,
       (SELECT coalesce(jsonb_object_agg(key, value::float8), '{}') FROM jsonb_each_text(c.attributes) WHERE jsonb_typeof(c.attributes -> key) = 'number') AS numbers,
       (SELECT coalesce(jsonb_object_agg(key, (value = 'true')::int), '{}') FROM jsonb_each_text(c.attributes) WHERE jsonb_typeof(c.attributes -> key) = 'boolean') AS flags,
       c.since_on, c.left_on, c.created_at
FROM customers c WHERE c.merged_into IS NULL;

CREATE VIEW mirror_people WITH (security_invoker = true) AS
SELECT p.workspace_id, p.id, p.customer_id, p.roles, coalesce(p.locale, '') AS locale, coalesce(p.department, '') AS department, p.left_on, p.created_at,
       coalesce((SELECT k.given FROM consents k WHERE k.workspace_id = p.workspace_id AND k.person_id = p.id AND k.purpose = 'analysis' ORDER BY k.decided_at DESC, k.id DESC LIMIT 1), true) AS may_analyse
FROM people p WHERE p.erased_at IS NULL;

CREATE VIEW mirror_contracts WITH (security_invoker = true) AS
SELECT workspace_id, id, customer_id, coalesce(plan, '') AS plan, kind, seats, amount, currency, period,
       round(CASE period WHEN 'month' THEN amount WHEN 'quarter' THEN amount / 3 ELSE amount / 12 END, 6) AS monthly_value,
       starts_on, ends_on, auto_renew, created_at
FROM contracts;

CREATE VIEW mirror_purchases WITH (security_invoker = true) AS
SELECT workspace_id, id, customer_id, person_id, coalesce(product, '') AS product, quantity, amount, currency, purchased_at FROM purchases;

CREATE VIEW mirror_interactions WITH (security_invoker = true) AS
SELECT workspace_id, id, customer_id, kind, initiated_by, happened_at, member_id, person_ids FROM interactions;

GRANT SELECT ON mirror_customers, mirror_people, mirror_contracts, mirror_purchases, mirror_interactions TO meguri_app;

-- The mirror of a customer also shows its external ids and owner; of a person, the consent.
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
CREATE FUNCTION queue_person_of_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT DISTINCT workspace_id, 'people', person_id FROM new_rows;
  RETURN NULL;
END $$;
CREATE TRIGGER mirror_created AFTER INSERT ON customer_external_ids REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_customer_of_new();
CREATE TRIGGER mirror_changed AFTER UPDATE ON customer_external_ids REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_customer_of_new();
CREATE TRIGGER mirror_deleted AFTER DELETE ON customer_external_ids REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_customer_of_old();
CREATE TRIGGER mirror_created AFTER INSERT ON customer_members REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_customer_of_new();
CREATE TRIGGER mirror_changed AFTER UPDATE ON customer_members REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_customer_of_new();
CREATE TRIGGER mirror_deleted AFTER DELETE ON customer_members REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_customer_of_old();
CREATE TRIGGER mirror_created AFTER INSERT ON consents REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_person_of_new();
