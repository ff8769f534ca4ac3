-- Until when a party has to say no, which contract it renews, and when somebody asked to end it.
ALTER TABLE contracts
  ADD COLUMN notice_on           date,
  ADD COLUMN notice_count        smallint CHECK (notice_count BETWEEN 1 AND 3650),
  ADD COLUMN notice_unit         text CHECK (notice_unit IN ('days', 'months')),
  ADD COLUMN renews_id           uuid,
  ADD COLUMN renews_number       text,
  ADD COLUMN cancel_requested_on date,
  ADD CONSTRAINT contracts_notice_once CHECK (notice_on IS NULL OR notice_count IS NULL),
  ADD CONSTRAINT contracts_notice_whole CHECK ((notice_count IS NULL) = (notice_unit IS NULL)),
  ADD CONSTRAINT contracts_renews_another CHECK (renews_id <> id),
  ADD CONSTRAINT contracts_renews FOREIGN KEY (workspace_id, renews_id) REFERENCES contracts ON DELETE SET NULL (renews_id);
COMMENT ON COLUMN contracts.notice_on IS 'the last day on which a party may say that it does not go on, where the day itself was agreed';
COMMENT ON COLUMN contracts.notice_count IS 'the same as so many days or months before the end';
COMMENT ON COLUMN contracts.renews_number IS 'the number under which a file called the contract that this one renews, until that one is on record';
CREATE INDEX contracts_renewing ON contracts (workspace_id, renews_id) WHERE renews_id IS NOT NULL;
CREATE INDEX contracts_renewing_unknown ON contracts (workspace_id, source, renews_number) WHERE renews_number IS NOT NULL;

-- What is paid every half-year, every two years, or every so many months. What has a name goes by it.
ALTER TABLE contracts DROP CONSTRAINT contracts_period_check;
ALTER TABLE contracts ADD CONSTRAINT contracts_period_check CHECK (
  period IN ('month', 'quarter', 'half-year', 'year', 'two-years')
  OR period ~ '^[1-9][0-9]{0,3} months$' AND period NOT IN ('1 months', '3 months', '6 months', '12 months', '24 months'));

CREATE FUNCTION months_of(period text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE period WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 WHEN 'half-year' THEN 6 WHEN 'year' THEN 12 WHEN 'two-years' THEN 24
    ELSE split_part(period, ' ', 1)::integer END
$$;

-- What was agreed anew within a contract, from a day on: only the columns named in `changes` speak, and there an empty one is an answer.
CREATE TABLE contract_amendments (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  contract_id  uuid NOT NULL,
  from_on      date NOT NULL,
  changes      text[] NOT NULL CHECK (cardinality(changes) > 0 AND changes <@ '{plan,seats,amount,ends_on}'),
  plan         text,
  seats        integer CHECK (seats >= 0),
  amount       numeric,
  ends_on      date,
  note         text NOT NULL DEFAULT '',
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, contract_id, from_on),
  FOREIGN KEY (workspace_id, contract_id) REFERENCES contracts ON DELETE CASCADE,
  CHECK (plan IS NULL OR 'plan' = ANY (changes)),
  CHECK (seats IS NULL OR 'seats' = ANY (changes)),
  CHECK (amount IS NULL OR 'amount' = ANY (changes)),
  CHECK (ends_on IS NULL OR 'ends_on' = ANY (changes))
);
COMMENT ON COLUMN contract_amendments.from_on IS 'the first day on which it holds';
SELECT guard_rows('contract_amendments'), log_changes('contract_amendments');

-- The mirror of a contract also shows its amendments, each with all that holds from its day on.
CREATE FUNCTION queue_contract_of_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT DISTINCT workspace_id, 'contracts', contract_id FROM new_rows;
  PERFORM pg_notify('meguri_mirror', '');
  RETURN NULL;
END $$;
CREATE FUNCTION queue_contract_of_old() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT DISTINCT workspace_id, 'contracts', contract_id FROM old_rows;
  PERFORM pg_notify('meguri_mirror', '');
  RETURN NULL;
END $$;
CREATE TRIGGER mirror_created AFTER INSERT ON contract_amendments
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_contract_of_new();
CREATE TRIGGER mirror_changed AFTER UPDATE ON contract_amendments
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_contract_of_new();
CREATE TRIGGER mirror_moved AFTER UPDATE ON contract_amendments
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_contract_of_old();
CREATE TRIGGER mirror_deleted AFTER DELETE ON contract_amendments
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_contract_of_old();

-- The last of a contract's amendments, up to one of them, that speaks of a column.
CREATE VIEW contract_amendment_terms WITH (security_invoker = true) AS
SELECT a.workspace_id, a.contract_id, a.from_on,
       CASE WHEN p.id IS NULL THEN k.plan ELSE p.plan END AS plan,
       CASE WHEN s.id IS NULL THEN k.seats ELSE s.seats END AS seats,
       CASE WHEN m.id IS NULL THEN k.amount ELSE m.amount END AS amount,
       CASE WHEN e.id IS NULL THEN k.ends_on ELSE e.ends_on END AS ends_on,
       months_of(k.period) AS months
FROM contract_amendments a
JOIN contracts k ON k.workspace_id = a.workspace_id AND k.id = a.contract_id
LEFT JOIN LATERAL (
  SELECT o.id, o.plan FROM contract_amendments o
  WHERE o.workspace_id = a.workspace_id AND o.contract_id = a.contract_id AND o.from_on <= a.from_on AND 'plan' = ANY (o.changes)
  ORDER BY o.from_on DESC LIMIT 1) p ON true
LEFT JOIN LATERAL (
  SELECT o.id, o.seats FROM contract_amendments o
  WHERE o.workspace_id = a.workspace_id AND o.contract_id = a.contract_id AND o.from_on <= a.from_on AND 'seats' = ANY (o.changes)
  ORDER BY o.from_on DESC LIMIT 1) s ON true
LEFT JOIN LATERAL (
  SELECT o.id, o.amount FROM contract_amendments o
  WHERE o.workspace_id = a.workspace_id AND o.contract_id = a.contract_id AND o.from_on <= a.from_on AND 'amount' = ANY (o.changes)
  ORDER BY o.from_on DESC LIMIT 1) m ON true
LEFT JOIN LATERAL (
  SELECT o.id, o.ends_on FROM contract_amendments o
  WHERE o.workspace_id = a.workspace_id AND o.contract_id = a.contract_id AND o.from_on <= a.from_on AND 'ends_on' = ANY (o.changes)
  ORDER BY o.from_on DESC LIMIT 1) e ON true;

-- Multiplied before it is divided, and rounded once, at the sixth place.
CREATE OR REPLACE VIEW mirror_contracts WITH (security_invoker = true) AS
SELECT k.workspace_id, k.id, k.customer_id, coalesce(k.plan, '') AS plan, k.kind, k.seats, k.amount, k.currency, k.period,
       round(k.amount * 1.000000000000 / months_of(k.period), 6) AS monthly_value,
       round(k.amount * 12.000000000000 / months_of(k.period), 6) AS yearly_value,
       k.starts_on, k.ends_on, k.auto_renew, k.created_at,
       months_of(k.period) AS period_months, k.tax, round(k.tax_rate, 6) AS tax_rate,
       k.notice_on, k.notice_count, coalesce(k.notice_unit, '') AS notice_unit, k.renews_id, k.cancel_requested_on,
       t.amended_from, t.amended_plan, t.amended_seats, t.amended_amount, t.amended_monthly, t.amended_yearly, t.amended_end
FROM contracts k
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(a.from_on ORDER BY a.from_on), '{}') AS amended_from,
         coalesce(array_agg(coalesce(a.plan, '') ORDER BY a.from_on), '{}') AS amended_plan,
         coalesce(array_agg(a.seats ORDER BY a.from_on), '{}') AS amended_seats,
         coalesce(array_agg(a.amount ORDER BY a.from_on), '{}') AS amended_amount,
         coalesce(array_agg(round(a.amount * 1.000000000000 / a.months, 6) ORDER BY a.from_on), '{}') AS amended_monthly,
         coalesce(array_agg(round(a.amount * 12.000000000000 / a.months, 6) ORDER BY a.from_on), '{}') AS amended_yearly,
         coalesce(array_agg(a.ends_on ORDER BY a.from_on), '{}') AS amended_end
  FROM contract_amendment_terms a WHERE a.workspace_id = k.workspace_id AND a.contract_id = k.id) t;

GRANT SELECT ON contract_amendment_terms TO meguri_app;
INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT workspace_id, 'contracts', id FROM contracts;
SELECT keep_with('contract_amendments', 'contract_id', 'contracts');
