-- An amount may be not known, which is not nothing; and whether it holds the tax may be said.
ALTER TABLE contracts
  ALTER COLUMN amount DROP NOT NULL,
  ALTER COLUMN amount DROP DEFAULT,
  ADD COLUMN tax      text NOT NULL DEFAULT 'unknown' CHECK (tax IN ('included', 'excluded', 'unknown')),
  ADD COLUMN tax_rate numeric CHECK (tax_rate BETWEEN 0 AND 100);
COMMENT ON COLUMN contracts.amount IS 'per period, in the contract''s currency; empty while it is not known';
COMMENT ON COLUMN contracts.tax_rate IS 'in percent';

ALTER TABLE purchases
  ALTER COLUMN amount DROP NOT NULL,
  ADD COLUMN tax      text NOT NULL DEFAULT 'unknown' CHECK (tax IN ('included', 'excluded', 'unknown')),
  ADD COLUMN tax_rate numeric CHECK (tax_rate BETWEEN 0 AND 100);
COMMENT ON COLUMN purchases.amount IS 'empty while it is not known';
COMMENT ON COLUMN purchases.tax_rate IS 'in percent';
