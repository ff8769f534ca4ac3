-- Whether the amount of a purchase holds the tax, and at which rate, is seen in the facts as well.
CREATE OR REPLACE VIEW mirror_purchases WITH (security_invoker = true) AS
SELECT workspace_id, id, customer_id, person_id, coalesce(product, '') AS product, quantity, amount, currency, purchased_at,
       tax, round(tax_rate, 6) AS tax_rate
FROM purchases;

INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT workspace_id, 'purchases', id FROM purchases;
