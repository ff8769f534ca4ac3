import { figureNames, figures } from '../statement/figures-sql.ts'
import { among, heldSql, type Shape } from '../statement/held-sql.ts'
import { movesSql } from '../statement/moves-sql.ts'
import { duesSql } from '../statement/renewals-sql.ts'
import { thought } from '../statement/thought.ts'

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
