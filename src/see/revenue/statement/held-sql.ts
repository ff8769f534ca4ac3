import { inSlice } from '#platform/stores/slices.ts'
import { stretchesFacts } from '../../../gather/contracts/fields.ts'
import type { Slicing } from './slicing.ts'

export type Shape = {
  readonly recognised: 'end' | 'cancellation'
  readonly slicing: Slicing
  /**
   * The contracts of all customers, of a slice of them (`from`, `until`), of some (`customers`), of a slice without these, or of those in
   * a slice whom a version of what is kept counts anew (`version`).
   */
  readonly only: 'all' | 'slice' | 'chosen' | 'others' | 'touched'
  /** Entries of all pairs, or of some (`shown`, their places); whether a contract can be counted is always told from all. */
  readonly pairs?: 'shown'
  /** What cannot be counted is left out of each pair by itself, and not of all that are asked for. */
  readonly leftOut?: 'by pair'
}

/** Of no customer, and no contract. */
export const nobody = "toUUID('00000000-0000-0000-0000-000000000000')"
/** Days are counted from 1970; this one never comes. */
const never = 'toInt32(1000000)'
const day = (column: string) => `ifNull(toInt32(${column}), ${never})`

/**
 * The contracts that count, each with its stretches: the first and the last day of each, and what held in it. What a unit of its yearly
 * value is divided by to be whole units of the report is `divisor`.
 */
function contractsSql({ recognised, only }: Shape): string {
  const cut = recognised === 'cancellation' ? `, ${day('cancel_requested_on')} - 1` : ''
  return `SELECT customer_id, id, kind, currency, ifNull(renews_id, ${nobody}) AS renews,
  toInt32(starts_on) AS begins, ${day('cancel_requested_on')} AS cancelled,
  (ifNull(auto_renew, 0) = 1) AS renews_itself,
  (tax = 'included' AND isNull(tax_rate)) AS is_taxed_somehow, (tax = 'unknown') AS is_tax_unsaid,
  (toInt256(100000000) + toInt256(if(tax = 'included', ifNull(tax_rate, 0), 0) * 1000000)) * toInt256({unit:String}) AS divisor,
  arrayMap(d -> toInt32(d), ${stretchesFacts.firstDays}) AS firsts,
  arrayMap(e -> ${day('e')}, ${stretchesFacts.of('ends_on')}) AS agreed_ends,
  arrayMap((e, n) -> toInt32(least(e, n - 1${cut})), agreed_ends, arrayPushBack(arrayPopFront(firsts), toInt32(1000001))) AS lasts,
  ${stretchesFacts.of('plan')} AS plans, ${stretchesFacts.of('seats')} AS seats_of, ${stretchesFacts.of('yearly_value')} AS years,
  arrayLastIndex((f, l) -> f <= l, firsts, lasts) AS final,
  if(final = 0, ${never}, lasts[final]) AS ends,
  arrayMin(arrayMap((f, l, y) -> if(f <= l AND ifNull(y > 0, 1), f, ${never}), firsts, lasts, years)) AS paid_from
FROM contracts FINAL WHERE workspace_id = {workspace:UUID} AND kind IN {kinds:Array(String)}
  ${among[only]}`
}

/** Whose months a version of what is kept counts anew: whose its contracts were and are. */
export const touchedIds = `SELECT DISTINCT arrayJoin([customer_then, customer_id]) AS id FROM revenue_inputs
WHERE workspace_id = {workspace:UUID} AND version = {version:UInt32} AND id != ${nobody}`

export const among = {
  all: '',
  slice: `AND ${inSlice('customer_id')}`,
  chosen: 'AND customer_id IN {customers:Array(UUID)}',
  others: `AND ${inSlice('customer_id')} AND customer_id NOT IN {customers:Array(UUID)}`,
  touched: `AND ${inSlice('customer_id')} AND customer_id IN (${touchedIds})`,
} as const

/**
 * How each contract stands on both days of every pair: the stretch that holds on it, the last one with a minus where the contract waits
 * for its renewal, 0 where it does not count; what it is worth; and why it cannot be counted, where it cannot.
 */
export function heldSql(shape: Shape): string {
  const { recognised, slicing } = shape
  const withoutWord = recognised === 'cancellation' ? `cancelled = ${never}` : 'cancelled > p'
  const waits = `final > 0 AND ends < p AND least(said, near) > p AND (said < ${never}
    OR (renews_itself AND cancelled > p) OR (${withoutWord} AND p <= ends + {grace:Int32}))`
  const state = `if(arrayLastIndex((f, l) -> f <= p AND p <= l, firsts, lasts) > 0,
    toInt32(arrayLastIndex((f, l) -> f <= p AND p <= l, firsts, lasts)), if(${waits}, -toInt32(final), 0))`
  const earliest = (which: string) =>
    `arrayMin(arrayPushBack(arrayMap(o -> o.2, arrayFilter(o -> o.1 != id AND ${which}, others)), ${never}))`
  const isSame = 'o.4 = toString(plans[final])'
  const near = `o.2 > begins AND (o.2 <= ends + {grace:Int32} + 1 OR (renews_itself AND ${isSame} AND o.2 < cancelled))
    AND (o.2 > ends OR (${isSame} AND o.2 > ends - {grace:Int32}))`
  const held = `WITH k AS (${contractsSql(shape)})
SELECT k.*, c.others AS others, c.paid AS paid,
  ${earliest('o.3 = id')} AS said,
  ${earliest(near)} AS near,
  arrayMap(p -> ${state}, {fromDays:Array(Int32)}) AS before, arrayMap(p -> ${state}, {toDays:Array(Int32)}) AS after,
  ${ratesSql('fromRates')} AS earlier, ${ratesSql('toRates')} AS later,
  (indexOf({currencies:Array(String)}, currency) - 1) * length({fromDays:Array(Int32)}) AS place,
  arrayMap((b, a, e, l) -> multiIf(b = 0 AND a = 0, '', (b != 0 AND isNull(years[abs(b)])) OR (a != 0 AND isNull(years[abs(a)])), 'amount',
    is_taxed_somehow, 'tax', (b != 0 AND (e = 0 OR l = 0)) OR (a != 0 AND l = 0), 'rate', ''), before, after, earlier, later) AS reasons,
  multiIf(has(reasons, 'amount'), 'amount', has(reasons, 'tax'), 'tax', has(reasons, 'rate'), 'rate', '') AS because
FROM k
INNER JOIN (SELECT customer_id, groupArray((id, begins, renews, toString(plans[1]))) AS others, min(paid_from) AS paid FROM k GROUP BY customer_id) AS c
  ON c.customer_id = k.customer_id`
  if (slicing.ofCustomer === null) return held
  const { sql, absent } = slicing.ofCustomer
  return `SELECT h.*, ifNull(s.own_slice, '${absent}') AS own_slice FROM (${held}) AS h
LEFT JOIN (${sql}) AS s ON s.of_customer = h.customer_id`
}

/** The rates of a contract, one for each pair; none of a currency that came in after the currencies were read. */
function ratesSql(of: 'fromRates' | 'toRates'): string {
  const [all, many] = [`{${of}:Array(String)}`, 'length({fromDays:Array(Int32)})']
  const own = `arraySlice(${all}, if(place < 0, toInt64(length(${all})), toInt64(place)) + 1, ${many})`
  return `arrayMap(r -> toInt256(r), arrayResize(${own}, ${many}, '0'))`
}

/**
 * One row for each contract that counts in a pair of days, on either of them, with what it is worth. Where `because` says why it cannot be
 * counted, its amounts mean nothing.
 */
export function entriesSql(shape: Shape): string {
  const { of } = shape.slicing
  const price = `if(was != 0 AND is != 0 AND plan_before = plan_after AND seats_before > 0 AND seats_after > 0
    AND yearly_after * seats_before != yearly_before * seats_after,
    worth_after - revalued - ${bySeats('seats_before', 'seats_after', 'revalued')}, toInt256(0))`
  return `SELECT *, ${price} AS price
FROM (SELECT customer_id, id, renews, kind, currency, ${shape.leftOut === 'by pair' ? 'reason' : 'because'} AS because, is_tax_unsaid,
  paid, pair, begins, was, is,
  ${millionths('was')} AS yearly_before, ${millionths('is')} AS yearly_after, divisor,
  years[abs(if(is != 0, is, was))] AS agreed, plans[abs(was)] AS plan_before, plans[abs(is)] AS plan_after,
  ifNull(seats_of[abs(was)], 0) AS seats_before, ifNull(seats_of[abs(is)], 0) AS seats_after,
  ${worthSql('was', 'rate_before')} AS worth_before, ${worthSql('was', 'rate_after')} AS revalued, ${worthSql('is', 'rate_after')} AS worth_after,
  ${of('plan_before', '{fromDays:Array(Int32)}[pair]')} AS slice_before,
  ${of('plan_after', '{toDays:Array(Int32)}[pair]')} AS slice_after
FROM (${heldSql(shape)})
ARRAY JOIN arrayEnumerate(before) AS pair, before AS was, after AS is, earlier AS rate_before, later AS rate_after, reasons AS reason
WHERE (was != 0 OR is != 0) ${shape.pairs === 'shown' ? 'AND pair IN {shown:Array(UInt32)}' : ''})`
}

/** What a contract is worth in a stretch, told by its place (the last with a minus, 0 of none), at a rate: whole units of the report. */
export function worthSql(state: string, rate: string): string {
  const worth = `${millionths(state)} * 100000000 * ${rate} * toInt256({units:String})`
  return `if(${state} = 0, toInt256(0), ${quotientSql(worth, 'divisor')})`
}

function millionths(state: string): string {
  return `toInt256(toDecimal256(ifNull(years[abs(${state})], 0), 6) * 1000000)`
}

/** What more or fewer seats are worth at the earlier price. */
export function bySeats(before: string, after: string, worth: string): string {
  return quotientSql(`toInt256(${after} - ${before}) * ${worth}`, `toInt256(greatest(${before}, 1))`)
}

/** Rounded half up, away from zero; the divisor is above 0. */
export function quotientSql(dividend: string, divisor: string): string {
  return `arrayMap((x, d) -> intDiv(x * 2 + sign(x) * d, d * 2), [${dividend}], [${divisor}])[1]`
}

/**
 * Without it ClickHouse looks for comparisons that follow from others, in lambdas within lambdas: of these statements that is half of the
 * time that it takes before it reads anything.
 */
export const thought = 'SETTINGS optimize_and_compare_chain = 0'
