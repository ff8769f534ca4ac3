const ours = 'workspace_id = {workspace:UUID}'
const nobody = "toUUID('00000000-0000-0000-0000-000000000000')"

/** A hash of all that revenue reads of a contract: what changes nothing of it touches nobody. */
const said = `sipHash64(toString((customer_id, kind, currency, tax, tax_rate, plan, seats, yearly_value, starts_on, ends_on, auto_renew,
  renews_id, cancel_requested_on, amended_from, amended_plan, amended_seats, amended_yearly, amended_end)))`

/**
 * Contracts that say something else than when they were last counted: whose they were and are (nobody’s where they were not there, or
 * are gone), and what they say. Those alone are looked at of which a row came in since a version of the mirror.
 */
export const changedContracts = `SELECT id, anyIf(customer, is_now = 0) AS customer_then, anyIf(customer, is_now = 1) AS customer_now,
  anyIf(hash, is_now = 0) AS said_then, anyIf(hash, is_now = 1) AS said_now
FROM (
  SELECT contract_id AS id, argMax(customer_id, version) AS customer, argMax(said, version) AS hash, 0 AS is_now FROM revenue_inputs
  WHERE ${ours} AND version <= {known:UInt32}
    AND contract_id IN (SELECT id FROM contracts WHERE ${ours} AND version > {since:UInt64}) GROUP BY contract_id HAVING hash != 0
  UNION ALL
  SELECT id, customer_id AS customer, ${said} AS hash, 1 AS is_now FROM contracts FINAL
  WHERE ${ours} AND id IN (SELECT id FROM contracts WHERE ${ours} AND version > {since:UInt64}))
GROUP BY id HAVING said_then != said_now`

/** Whose months have to be counted anew, one more than are looked at one by one. */
export const touchedSql = `SELECT toString(customer) AS id
FROM (SELECT DISTINCT arrayJoin([customer_then, customer_now]) AS customer FROM (${changedContracts}))
WHERE customer != ${nobody} LIMIT {most:UInt32}`

/** The same of what a version has written down. */
export const touchedInSql = `SELECT toString(customer) AS id
FROM (SELECT DISTINCT arrayJoin([customer_then, customer_id]) AS customer FROM revenue_inputs WHERE ${ours} AND version = {version:UInt32})
WHERE customer != ${nobody} LIMIT {most:UInt32}`

/** Up to where the mirror of contracts has come. */
export const seenSql = `SELECT toString(max(version)) AS seen FROM contracts WHERE ${ours}`

export const keepInputsSql = `INSERT INTO revenue_inputs (workspace_id, contract_id, customer_id, said, customer_then, said_then, version)
SELECT {workspace:UUID}, id, if(said_now = 0, customer_then, customer_now), said_now, customer_then, said_then, {version:UInt32}
FROM (${changedContracts})`

export const keepCausesSql = `INSERT INTO revenue_causes (workspace_id, customer_id, contract_id, what, version)
SELECT {workspace:UUID}, customer, contract_id, what, {version:UInt32}
FROM (SELECT DISTINCT contract_id, arrayJoin([customer_then, customer_id]) AS customer,
    multiIf(said_then = 0, 'new', said = 0, 'gone', customer_then != customer_id, 'moved', 'changed') AS what
  FROM revenue_inputs WHERE ${ours} AND version = {version:UInt32})
WHERE customer != ${nobody}`

/** Contracts in currencies of which a rate was put right, or came to be known. */
const inCurrencies = `FROM contracts FINAL WHERE ${ours} AND currency IN {currencies:Array(String)} AND kind IN {kinds:Array(String)}`
export const ofCurrenciesSql = `SELECT DISTINCT toString(customer_id) AS id ${inCurrencies} LIMIT {most:UInt32}`
export const keepRateCausesSql = `INSERT INTO revenue_causes (workspace_id, customer_id, contract_id, what, version)
SELECT {workspace:UUID}, customer_id, id, 'rate', {version:UInt32} ${inCurrencies}`

/** The first day of which a contract that counts knows. */
export const firstDaySql = `SELECT toString(min(starts_on)) AS first, toUInt32(count()) AS n FROM contracts FINAL
WHERE ${ours} AND kind IN {kinds:Array(String)}`
