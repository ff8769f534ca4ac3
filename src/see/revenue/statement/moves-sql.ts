import { bySeats, entriesSql, quotientSql, type Shape } from './held-sql.ts'

/**
 * What became of each customer in each pair of days and slice: one row with every line, as `movesOf` says it. Amounts are whole smallest
 * units (Int256).
 */
export function movesSql(shape: Shape): string {
  return `SELECT customer_id, pair, move, is_before, is_after, part.1 AS slice, part.2 AS opening, part.3 AS closing, part.4 AS held_before,
  part.5 AS held_after, part.6 AS currency_effect, part.7 AS pending, part.8 AS price_up, part.9 AS price_down, part.10 AS own,
  part.11 AS share, own - share AS moved, part.12 AS has_before, part.13 AS has_after, unsaid
FROM (${customersSql(shape)})
ARRAY JOIN arrayMap((s, up, down, own, share) ->
  (s.1, s.2, s.3, s.4, s.5, s.6, s.7, up, down, own, share, s.10, s.11), slices, ups, downs, rests, shares) AS part`
}

/** One row for each customer and pair, its slices as an array; step by step, so that ClickHouse thinks about each expression once. */
function customersSql(shape: Shape): string {
  const upTo = (sum: string) => quotientSql(`(${sum}) * whole`, 'greatest(toInt256(abs(along)), 1)')
  const shares = `SELECT *,
    arrayMap((g, until) -> sign(along) * (${upTo('until')} - ${upTo('until - g')}), goings, arrayCumSum(goings)) AS shares,
    multiIf(is_after AND NOT is_before, if(has_paid, 'reactivation', 'new'), is_before AND NOT is_after, 'churn',
      whole = 0, 'steady', whole > 0, 'expansion', 'contraction') AS move`
  const goings = `SELECT *, arrayMap(r -> if((whole > 0 AND r > 0) OR (whole < 0 AND r < 0), r, toInt256(0)), rests) AS goings,
    arraySum(goings) AS along`
  const rests =
    'SELECT *, arrayMap((s, up, down) -> s.5 - s.4 - up - down, slices, ups, downs) AS rests, arraySum(rests) AS whole'
  return `${shares} FROM (${goings} FROM (${rests} FROM (${pricedSql(shape)})))`
}

/** With what of each slice is a change of price: of one contract, or of one and another that renews it. */
function pricedSql(shape: Shape): string {
  const found = `multiIf(held_then = 1 AND held_now = 1, 1,
    arrayCount(o -> o.2 = n.2, come) = 1, indexOf(arrayMap(g -> g.1, gone), n.2), 0)`
  const isSame = 'p.2 = n.3 AND p.3 = n.4 AND p.4 = n.5 AND p.5 > 0 AND n.6 > 0'
  const isOtherPrice = 'NOT (p.8 = n.10 AND n.9 * p.5 = p.7 * n.6)'
  const price = `if(${isSame} AND ${isOtherPrice}, n.7 - p.6 - ${bySeats('p.5', 'n.6', 'p.6')}, toInt256(0))`
  const sums = (own: number, is: string) => `arrayMap(s -> if(is_before AND is_after,
    s.${own} + arraySum(arrayMap(x -> if(x.1 = s.1 AND x.2 ${is} 0, x.2, toInt256(0)), prices)), toInt256(0)), slices)`
  return `SELECT *, ${sums(8, '>')} AS ups, ${sums(9, '<')} AS downs
  FROM (SELECT *, arrayMap((n, p) -> (n.8, ${price}), come, before_come) AS prices
  FROM (SELECT *, arrayMap(n -> gone[if(${found} = 0, length(gone) + 1, ${found})], come) AS before_come
  FROM (SELECT *, paid <= {fromDays:Array(Int32)}[pair] AS has_paid, (present_then > 0 AND has_paid) AS is_before,
    (present_now > 0 AND paid <= {toDays:Array(Int32)}[pair]) AS is_after
  FROM (SELECT customer_id, pair, any(paid) AS paid, sum(count_before) AS held_then, sum(count_after) AS held_now,
    sum(present_before) AS present_then, sum(present_after) AS present_now, sum(unsaid_after) AS unsaid,
    arraySort(s -> s.1, groupArrayIf((slice, opening, closing, held_before, held_after, currency_effect, pending, up, down,
      count_before > 0, count_after > 0), count_before + count_after > 0)) AS slices,
    groupArrayArray(left) AS gone, groupArrayArray(joined) AS come
  FROM (${slicesSql(shape)}) GROUP BY customer_id, pair
  HAVING held_then + held_now > 0))))`
}

/**
 * The contracts of a customer in one slice that can be counted, summed; those that count on one day only are kept, to find which renews
 * which. Those that cannot be counted are present all the same.
 */
function slicesSql(shape: Shape): string {
  const earlier = "role = 0 AND because = ''"
  const later = "role = 1 AND because = ''"
  return `SELECT customer_id, pair, if(role = 0, slice_before, slice_after) AS slice, any(paid) AS paid,
    sumIf(worth_before, ${earlier} AND was > 0) AS opening, sumIf(revalued - worth_before, ${earlier} AND was > 0) AS currency_effect,
    sumIf(revalued, ${earlier}) AS held_before,
    sumIf(worth_after, ${later} AND is > 0) AS closing, sumIf(worth_after, ${later}) AS held_after,
    sumIf(revalued, ${earlier} AND was < 0) - sumIf(worth_after, ${later} AND is < 0) AS pending,
    sumIf(price, ${later} AND price > 0) AS up, sumIf(price, ${later} AND price < 0) AS down,
    countIf(${earlier}) AS count_before, countIf(${later}) AS count_after,
    countIf(role = 0) AS present_before, countIf(role = 1) AS present_after, countIf(${later} AND is_tax_unsaid) AS unsaid_after,
    groupArrayIf((id, plan_before, kind, currency, seats_before, revalued, yearly_before, divisor),
      ${earlier} AND is = 0) AS left,
    groupArrayIf((id, renews, plan_after, kind, currency, seats_after, worth_after, slice_after, yearly_after, divisor),
      ${later} AND was = 0) AS joined
  FROM (${entriesSql(shape)}) ARRAY JOIN [0, 1] AS role
  WHERE if(role = 0, was, is) != 0
  GROUP BY customer_id, pair, slice`
}
