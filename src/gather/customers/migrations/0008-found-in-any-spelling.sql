-- A customer is found without its legal form, by its name and by the others that it has.
ALTER TABLE customers ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (fold(bare_name)) STORED;
ALTER TABLE customer_names ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (fold(split_part(normal_name, ' (', 1))) STORED;
COMMENT ON COLUMN customers.folded IS 'the bare name as it is searched';
SELECT index_folded('customers', true), index_folded('customer_names', true);

CREATE OR REPLACE VIEW mirror_customers WITH (security_invoker = true) AS
SELECT c.workspace_id, c.id, c.name, c.normal_name, c.kind, c.parent_id, c.stage,
       coalesce(c.industry, '') AS industry, coalesce(c.country, '') AS country, coalesce(c.corporate_number, '') AS corporate_number, coalesce(c.domain, '') AS domain,
       (SELECT m.member_id FROM customer_members m WHERE m.workspace_id = c.workspace_id AND m.customer_id = c.id AND m.role = 'owner') AS owner_id,
       ARRAY(SELECT x.external_id FROM customer_external_ids x WHERE x.workspace_id = c.workspace_id AND x.customer_id = c.id ORDER BY 1) AS external_ids,
       coalesce(a.texts, '{}') AS texts, coalesce(a.numbers, '{}') AS numbers, coalesce(a.flags, '{}') AS flags,
       c.since_on, c.left_on, c.created_at, c.bare_name, coalesce(c.named_owner, '') AS named_owner, coalesce(c.prefecture, '') AS prefecture,
       c.folded
FROM customers c
LEFT JOIN LATERAL (
  SELECT jsonb_object_agg(key, value #>> '{}') FILTER (WHERE jsonb_typeof(value) NOT IN ('number', 'null', 'boolean')) AS texts,
         jsonb_object_agg(key, (value #>> '{}')::float8) FILTER (WHERE jsonb_typeof(value) = 'number') AS numbers,
         jsonb_object_agg(key, (value = 'true')::int) FILTER (WHERE jsonb_typeof(value) = 'boolean') AS flags
  FROM jsonb_each(c.attributes)) a ON c.attributes <> '{}'
WHERE c.merged_into IS NULL AND c.may_analyse;

CREATE OR REPLACE VIEW mirror_withheld_customers WITH (security_invoker = true) AS
SELECT c.workspace_id, c.id, c.name, c.normal_name, c.kind, c.stage, coalesce(c.industry, '') AS industry, coalesce(c.country, '') AS country,
       (SELECT m.member_id FROM customer_members m WHERE m.workspace_id = c.workspace_id AND m.customer_id = c.id AND m.role = 'owner') AS owner_id,
       coalesce(c.named_owner, '') AS named_owner,
       ARRAY(SELECT x.external_id FROM customer_external_ids x WHERE x.workspace_id = c.workspace_id AND x.customer_id = c.id ORDER BY 1) AS external_ids,
       c.since_on, c.left_on, c.created_at, coalesce(c.prefecture, '') AS prefecture, c.folded
FROM customers c
WHERE c.merged_into IS NULL AND NOT c.may_analyse;

-- A row of the mirror is another with one column more: each goes over once.
INSERT INTO mirror_queue (workspace_id, record, record_id)
SELECT workspace_id, 'customers', id FROM customers WHERE merged_into IS NULL;
