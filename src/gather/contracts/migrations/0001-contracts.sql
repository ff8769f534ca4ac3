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
CREATE INDEX contracts_any_source ON contracts (workspace_id, external_id) WHERE external_id IS NOT NULL;
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

CREATE VIEW mirror_contracts WITH (security_invoker = true) AS
SELECT workspace_id, id, customer_id, coalesce(plan, '') AS plan, kind, seats, amount, currency, period,
       round(CASE period WHEN 'month' THEN amount WHEN 'quarter' THEN amount / 3 ELSE amount / 12 END, 6) AS monthly_value,
       round(CASE period WHEN 'month' THEN amount * 12 WHEN 'quarter' THEN amount * 4 ELSE amount END, 6) AS yearly_value,
       starts_on, ends_on, auto_renew, created_at
FROM contracts;

CREATE VIEW mirror_purchases WITH (security_invoker = true) AS
SELECT workspace_id, id, customer_id, person_id, coalesce(product, '') AS product, quantity, amount, currency, purchased_at FROM purchases;

GRANT SELECT ON mirror_contracts, mirror_purchases TO meguri_app;
