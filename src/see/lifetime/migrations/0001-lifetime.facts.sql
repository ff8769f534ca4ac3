-- What the latest forecast says of each customer who bought; a later version takes the place of an earlier one. What is not known is empty,
-- and why_amount and why_profit say why. Amounts are without the tax, each rounded to the smallest unit of its currency.
CREATE TABLE lifetime_values (
  workspace_id UUID, customer_id UUID, made_on Date32, purchases UInt32, days UInt32, first_on Date32, last_on Date32,
  amount Nullable(Decimal(38, 6)), why_amount LowCardinality(String), profit Nullable(Decimal(38, 6)), why_profit LowCardinality(String),
  is_tax_unsaid Bool, expected Nullable(Float64), low Nullable(UInt32), high Nullable(UInt32), variance Nullable(Float64), alive Nullable(Float64),
  forecast Nullable(Decimal(38, 6)), forecast_profit Nullable(Decimal(38, 6)), version UInt64
) ENGINE = ReplacingMergeTree(version) ORDER BY (workspace_id, customer_id);
