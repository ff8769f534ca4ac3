-- A customer that the same transaction has written waits for its mirror already, and is read when that transaction has ended: with its
-- external ids and its owner. To queue it once more for these had whole files mirrored twice. One that is gone has queued itself as well.
-- The customers are looked up one by one, for there may be very many of them, and whoever may not see them queues them all the same.
CREATE OR REPLACE FUNCTION queue_customer_of_new() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO mirror_queue (workspace_id, record, record_id)
  SELECT DISTINCT n.workspace_id, 'customers', n.customer_id FROM new_rows n
  WHERE NOT EXISTS (
    SELECT FROM customers c
    WHERE c.workspace_id = n.workspace_id AND c.id = n.customer_id AND c.xmin = pg_current_xact_id()::xid OFFSET 0);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION queue_customer_of_old() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO mirror_queue (workspace_id, record, record_id)
  SELECT DISTINCT o.workspace_id, 'customers', o.customer_id FROM old_rows o
  WHERE EXISTS (
    SELECT FROM customers c
    WHERE c.workspace_id = o.workspace_id AND c.id = o.customer_id AND c.xmin <> pg_current_xact_id()::xid OFFSET 0);
  RETURN NULL;
END $$;
