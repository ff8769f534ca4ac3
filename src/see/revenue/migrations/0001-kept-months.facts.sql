-- What each month was of each customer, as a ledger: what no longer holds is taken back by the same row with the opposite sign, so that
-- the sum of all rows is what is known now, and the sum of those up to a version what was known then. Amounts are smallest units.
CREATE TABLE revenue_moves (
  workspace_id UUID, customer_id UUID, month Date32, slicing LowCardinality(String), slice String, move LowCardinality(String),
  is_before UInt8, is_after UInt8, has_before UInt8, has_after UInt8,
  opening Int256, closing Int256, held_before Int256, held_after Int256, currency_effect Int256, pending Int256,
  price_up Int256, price_down Int256, share Int256, moved Int256, unsaid UInt32, sign Int32, version UInt32,
  INDEX by_version version TYPE minmax GRANULARITY 4
) ENGINE = MergeTree ORDER BY (workspace_id, customer_id, month, slicing, slice) SETTINGS index_granularity = 1024;

-- The sums of these rows: of all until a version (`is_base`), and of each version since. Figures stand in the order of `figureNames`.
CREATE TABLE revenue_totals (
  workspace_id UUID, month Date32, slicing LowCardinality(String), slice String, amounts Array(Int256), customers Array(Int64), unsaid Int64,
  is_base UInt8, version UInt32
) ENGINE = MergeTree ORDER BY (workspace_id, version, month, slicing, slice);

-- The contracts that could not be counted in a month, and the last days that contracts come to, kept alike.
CREATE TABLE revenue_left_out (
  workspace_id UUID, customer_id UUID, contract_id UUID, month Date32, because LowCardinality(String), sign Int32, version UInt32,
  INDEX by_version version TYPE minmax GRANULARITY 4
) ENGINE = MergeTree ORDER BY (workspace_id, customer_id, contract_id, month);

CREATE TABLE revenue_dues (
  workspace_id UUID, customer_id UUID, contract_id UUID, slice String, ended Int32, goes_on UInt8, renews_itself UInt8, cancelled Int32,
  sign Int32, version UInt32,
  INDEX by_version version TYPE minmax GRANULARITY 4
) ENGINE = MergeTree ORDER BY (workspace_id, customer_id, contract_id, ended) SETTINGS index_granularity = 1024;

-- What each contract said when it was counted, as a hash of what revenue reads of it (0 where it was gone), and what it said before and
-- whose it was. It is written before anything is counted: what comes in meanwhile is another hash, and is counted by the next step.
CREATE TABLE revenue_inputs (
  workspace_id UUID, contract_id UUID, customer_id UUID, said UInt64, customer_then UUID, said_then UInt64, version UInt32,
  INDEX by_version version TYPE minmax GRANULARITY 4
) ENGINE = MergeTree ORDER BY (workspace_id, contract_id);

-- Why a version counted customers anew.
CREATE TABLE revenue_causes (
  workspace_id UUID, customer_id UUID, contract_id UUID, what LowCardinality(String), version UInt32,
  INDEX by_version version TYPE minmax GRANULARITY 4
) ENGINE = MergeTree ORDER BY (workspace_id, customer_id, version);
