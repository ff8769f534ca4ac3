-- What one unit of a currency was worth in another on a day, and who says so. Nothing is converted by it unless somebody asks.
CREATE TABLE currency_rates (
  workspace_id  uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id            uuid NOT NULL DEFAULT new_id(),
  from_currency char(3) NOT NULL CHECK (from_currency ~ '^[A-Z]{3}$'),
  to_currency   char(3) NOT NULL CHECK (to_currency ~ '^[A-Z]{3}$'),
  rated_on      date NOT NULL,
  rate          numeric NOT NULL CHECK (rate > 0),
  source        text NOT NULL DEFAULT '',
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, from_currency, to_currency, rated_on),
  CHECK (from_currency <> to_currency)
);
COMMENT ON COLUMN currency_rates.rate IS 'how much of to_currency one unit of from_currency is worth, to the last digit as it was told';
SELECT guard_rows('currency_rates'), log_changes('currency_rates'), mirror_rows('currency_rates');

CREATE VIEW mirror_currency_rates WITH (security_invoker = true) AS
SELECT workspace_id, id, from_currency, to_currency, rated_on, round(rate, 18) AS rate, source, created_at FROM currency_rates;
GRANT SELECT ON mirror_currency_rates TO meguri_app;
SELECT open_rows('currency_rates', 'what a currency was worth on a day is no secret', '{meguri_partner}');
