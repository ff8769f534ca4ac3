import { stretchesFacts } from '../../../gather/contracts/fields.ts'
import { figureNames, figures } from '../statement/figures-sql.ts'
import { among, heldSql, nobody, type Shape, thought, touchedIds } from '../statement/held-sql.ts'
import { movesSql } from '../statement/moves-sql.ts'
import { duesSql } from '../statement/renewals-sql.ts'

/** How kept months are told apart: not at all, and by plan. */
export const slicings = ['whole', 'plan'] as const
export type KeptSlicing = (typeof slicings)[number]

const ours = 'workspace_id = {workspace:UUID}'
const monthOf = 'toDate32({months:Array(String)}[pair])'
const inMonths = 'month IN (SELECT toDate32(arrayJoin({months:Array(String)})))'
const flags = ['is_before', 'is_after', 'has_before', 'has_after'] as const
const amounts = [
  ...['opening', 'closing', 'held_before', 'held_after', 'currency_effect', 'pending'],
  ...['price_up', 'price_down', 'share', 'moved'],
] as const
const moveColumns = ['customer_id', 'month', 'slicing', 'slice', 'move', ...flags, ...amounts, 'unsaid'].join(', ')

type Ledger = { readonly table: string; readonly columns: string; readonly present: string; readonly kept: string }

/** Writes what changed since a ledger was last written: what is there now, and what no longer holds with the opposite sign. */
function keepSql({ table, columns, present, kept }: Ledger): string {
  return `INSERT INTO ${table} (workspace_id, ${columns}, sign, version)
SELECT {workspace:UUID}, ${columns}, toInt32(sum(s)) AS net, {version:UInt32}
FROM (SELECT ${columns}, toInt32(1) AS s FROM (${present})
  UNION ALL SELECT ${columns}, -sign AS s FROM ${table} WHERE ${ours} AND ${kept})
GROUP BY ${columns} HAVING net != 0 ${thought}`
}

/** What some months were of some customers; `months` are the last days of the pairs, in their order. */
export function keepMovesSql(shape: Shape, slicing: KeptSlicing): string {
  const present = `SELECT customer_id, ${monthOf} AS month, '${slicing}' AS slicing, toString(slice) AS slice, toString(move) AS move,
    ${flags.map((flag) => `toUInt8(${flag}) AS ${flag}`).join(', ')}, ${amounts.join(', ')}, toUInt32(unsaid) AS unsaid
    FROM (${movesSql({ ...shape, leftOut: 'by pair' })})`
  const kept = `slicing = '${slicing}' AND ${inMonths} ${among[shape.only]}`
  return keepSql({ table: 'revenue_moves', columns: moveColumns, present, kept })
}

/** Which contracts could not be counted in some months. */
export function keepLeftOutSql(shape: Shape): string {
  const present = `SELECT customer_id, id AS contract_id, ${monthOf} AS month, reason AS because
    FROM (${heldSql(shape)}) ARRAY JOIN arrayEnumerate(reasons) AS pair, reasons AS reason WHERE reason != ''`
  const kept = `${inMonths} ${among[shape.only]}`
  return keepSql({ table: 'revenue_left_out', columns: 'customer_id, contract_id, month, because', present, kept })
}

/** To which last days contracts come, whenever: what became of each is told of a day. It is handed one pair, from the first day to the last. */
export function keepDuesSql(shape: Shape): string {
  const present = `SELECT customer_id, id AS contract_id, slice, toInt32(ended) AS ended, toUInt8(goes_on) AS goes_on,
    toUInt8(renews_itself) AS renews_itself, toInt32(cancelled) AS cancelled FROM (${duesSql(shape)})`
  const columns = 'customer_id, contract_id, slice, ended, goes_on, renews_itself, cancelled'
  return keepSql({ table: 'revenue_dues', columns, present, kept: `1 ${among[shape.only]}` })
}

const each = (of: (name: (typeof figureNames)[number]) => string) => `[${figureNames.map(of).join(', ')}]`

/** Sums of rows of the ledger: every figure, in the order of `figureNames`, and how many contracts do not say whether they hold the tax. */
export const sumsOfMoves = `${each((name) => `sumIf(sign * (${figures[name].amount}), ${figures[name].is})`)} AS amounts,
  ${each((name) => `sumIf(toInt64(sign), ${figures[name].is})`)} AS customers, sum(toInt64(sign) * unsaid) AS unsaid`

/** The sums of what a version changed. */
export const keepTotalsSql = `INSERT INTO revenue_totals (workspace_id, month, slicing, slice, amounts, customers, unsaid, is_base, version)
SELECT {workspace:UUID}, month, slicing, slice, ${sumsOfMoves}, 0, {version:UInt32}
FROM revenue_moves WHERE ${ours} AND version = {version:UInt32} GROUP BY month, slicing, slice`

const counted = `((is_base = 1 AND version = {base:UInt32}) OR (is_base = 0 AND version > {base:UInt32} AND version <= {known:UInt32}))`

/** Sums up to a version as one: what is read of all later questions. */
export const foldTotalsSql = `INSERT INTO revenue_totals (workspace_id, month, slicing, slice, amounts, customers, unsaid, is_base, version)
SELECT {workspace:UUID}, month, slicing, slice, sumForEach(amounts), sumForEach(customers), sum(unsaid), 1, {known:UInt32}
FROM revenue_totals WHERE ${ours} AND ${counted} GROUP BY month, slicing, slice`

export const totalsKeptSql = `SELECT toString(month) AS month, slice, arrayMap(a -> toString(a), sumForEach(amounts)) AS amounts,
  arrayMap(n -> toInt32(n), sumForEach(customers)) AS customers, toInt32(sum(unsaid)) AS unsaid
FROM (SELECT month, slicing, slice, amounts, customers, unsaid FROM revenue_totals WHERE ${ours} AND ${counted}
    AND slicing = {slicing:String} AND ${inMonths}
  UNION ALL SELECT month, slicing, slice, arrayMap(a -> -a, amounts), arrayMap(n -> -n, customers), -unsaid FROM (
    SELECT month, slicing, slice, ${sumsOfMoves} FROM revenue_moves WHERE ${ours} AND slicing = {slicing:String} AND ${inMonths}
      AND customer_id IN {customers:Array(UUID)} AND version <= {known:UInt32} GROUP BY month, slicing, slice))
GROUP BY month, slice ORDER BY month, slice`

/** What became of the last days within some pairs, of all customers but some. */
export const duesKeptSql = `SELECT toUInt32(pair) AS pair, slice, outcome, toUInt32(sum(sign)) AS n
FROM (SELECT slice, sign, pair, multiIf(goes_on = 1, 'renewed',
    (renews_itself = 1 OR ended + {grace:Int32} >= {now:Int32}) AND cancelled > {now:Int32}, 'open', 'lost') AS outcome
  FROM revenue_dues ARRAY JOIN arrayEnumerate({fromDays:Array(Int32)}) AS pair, {fromDays:Array(Int32)} AS opens, {toDays:Array(Int32)} AS closes
  WHERE ${ours} AND opens < ended AND ended <= closes AND ended <= {now:Int32} AND customer_id NOT IN {customers:Array(UUID)}
    AND version <= {known:UInt32})
GROUP BY pair, slice, outcome HAVING n > 0`

/** Who had a contract that could not be counted in one of some months. */
export const leftOutKeptSql = `SELECT DISTINCT toString(customer_id) AS id FROM (
  SELECT customer_id, contract_id, month, because FROM revenue_left_out WHERE ${ours} AND ${inMonths} AND version <= {known:UInt32}
  GROUP BY customer_id, contract_id, month, because HAVING sum(sign) > 0)
LIMIT {most:UInt32}`

const ofWhole = "workspace_id = {workspace:UUID} AND slicing = 'whole' AND version <= {known:UInt32}"
const inMonth = `${ofWhole} AND month = toDate32({month:String})`
const closing = figureNames.indexOf('closing') + 1

/** By how much months say something else than when each was reported (`months`, at the version `reported`), and of how many customers. */
export const differencesSql = `SELECT toString(month) AS month, toUInt32(count()) AS many, arrayMap(a -> toString(a), sumForEach(amounts)) AS amounts,
  arrayMap(n -> toInt32(n), sumForEach(customers)) AS customers
FROM (SELECT month, customer_id, ${sumsOfMoves} FROM revenue_moves
  WHERE ${ofWhole} AND version > {least:UInt32} AND has({months:Array(String)}, toString(month))
    AND version > {reported:Array(UInt32)}[indexOf({months:Array(String)}, toString(month))]
  GROUP BY month, customer_id HAVING arrayExists(a -> a != 0, amounts) OR arrayExists(n -> n != 0, customers))
GROUP BY month`

const sums = (until: string) =>
  `[${figureNames.map((name) => `sumIf(sign * (${figures[name].amount}), (${figures[name].is}) ${until})`).join(', ')}]`
const counts = (until: string) =>
  `[${figureNames.map((name) => `sumIf(toInt64(sign), (${figures[name].is}) ${until})`).join(', ')}]`
const then = 'AND version <= {reported:UInt32}'

/** The customers whose month says something else, the largest difference of the closing first. */
export const restatedSql = `SELECT toString(customer_id) AS id, arrayMap(a -> toString(a), said_then) AS first, arrayMap(a -> toString(a), said_now) AS now,
  toUInt32(count() OVER ()) AS total
FROM (SELECT customer_id, ${sums(then)} AS said_then, ${sums('')} AS said_now, ${counts(then)} AS many_then, ${counts('')} AS many_now
  FROM revenue_moves WHERE ${inMonth} AND customer_id IN (SELECT customer_id FROM revenue_moves WHERE ${inMonth} AND version > {reported:UInt32})
  GROUP BY customer_id HAVING said_then != said_now OR many_then != many_now)
ORDER BY abs(said_now[${closing}] - said_then[${closing}]) DESC, customer_id LIMIT {limit:UInt32} OFFSET {skip:UInt32}`

/** In which versions the month of these customers became another, and which contracts made it so in each. */
export const causesSql = `SELECT toString(v.customer_id) AS customerId, toUInt32(v.version) AS version, toString(c.contract_id) AS contractId,
  toString(c.what) AS what
FROM (SELECT DISTINCT customer_id, version FROM revenue_moves
  WHERE ${inMonth} AND version > {reported:UInt32} AND customer_id IN {customers:Array(UUID)}) AS v
LEFT JOIN (SELECT DISTINCT customer_id, version, contract_id, what FROM revenue_causes
  WHERE workspace_id = {workspace:UUID} AND customer_id IN {customers:Array(UUID)}) AS c
  ON c.customer_id = v.customer_id AND c.version = v.version
ORDER BY version, contractId`

/** A hash of all that revenue reads of a contract: what changes nothing of it touches nobody. */
const said = `sipHash64(toString((customer_id, kind, currency, tax, tax_rate, auto_renew, renews_id, cancel_requested_on,
  ${stretchesFacts.firstDays}, ${(['plan', 'seats', 'yearly_value', 'ends_on'] as const).map(stretchesFacts.of).join(', ')})))`

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

export const touchedInSql = `SELECT toString(id) AS id FROM (${touchedIds}) LIMIT {most:UInt32}`

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
