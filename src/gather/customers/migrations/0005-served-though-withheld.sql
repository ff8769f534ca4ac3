-- A customer who is a person and withdrew the consent to be analysed is not among the customers of the facts: nothing is computed of
-- them there. They are still served: this mirror has what lists show of them, and nothing else.
CREATE INDEX customers_withheld ON customers (workspace_id, id) WHERE NOT may_analyse;

CREATE VIEW mirror_withheld_customers WITH (security_invoker = true) AS
SELECT c.workspace_id, c.id, c.name, c.normal_name, c.kind, c.stage, coalesce(c.industry, '') AS industry, coalesce(c.country, '') AS country,
       (SELECT m.member_id FROM customer_members m WHERE m.workspace_id = c.workspace_id AND m.customer_id = c.id AND m.role = 'owner') AS owner_id,
       coalesce(c.named_owner, '') AS named_owner,
       ARRAY(SELECT x.external_id FROM customer_external_ids x WHERE x.workspace_id = c.workspace_id AND x.customer_id = c.id ORDER BY 1) AS external_ids,
       c.since_on, c.left_on, c.created_at
FROM customers c
WHERE c.merged_into IS NULL AND NOT c.may_analyse;
GRANT SELECT ON mirror_withheld_customers TO meguri_app;

-- Whatever queues a customer queues this mirror of it too, as long as the consent is withdrawn.
CREATE FUNCTION queue_withheld_too() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO mirror_queue (workspace_id, record, record_id)
  SELECT DISTINCT n.workspace_id, 'withheld_customers', n.record_id
  FROM new_rows n JOIN customers c ON c.workspace_id = n.workspace_id AND c.id = n.record_id AND NOT c.may_analyse
  WHERE n.record = 'customers';
  RETURN NULL;
END $$;
CREATE TRIGGER queue_withheld_too AFTER INSERT ON mirror_queue REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT WHEN (pg_trigger_depth() < 2) EXECUTE FUNCTION queue_withheld_too();

CREATE FUNCTION queue_withheld_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO mirror_queue (workspace_id, record, record_id) VALUES (OLD.workspace_id, 'withheld_customers', OLD.id);
  PERFORM pg_notify('meguri_mirror', '');
  RETURN NULL;
END $$;
CREATE TRIGGER mirror_withheld AFTER UPDATE OF may_analyse ON customers FOR EACH ROW
  WHEN (OLD.may_analyse IS DISTINCT FROM NEW.may_analyse) EXECUTE FUNCTION queue_withheld_customer();
CREATE TRIGGER mirror_withheld_gone AFTER DELETE ON customers FOR EACH ROW
  WHEN (NOT OLD.may_analyse) EXECUTE FUNCTION queue_withheld_customer();

INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT workspace_id, 'withheld_customers', id FROM customers WHERE NOT may_analyse;
