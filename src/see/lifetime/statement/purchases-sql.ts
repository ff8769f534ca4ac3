import { quotientSql } from '../../revenue/revenue.ts'

/**
 * What customers bought until a day: of those on record who may be analysed, in the zone of the workspace. `{every:UInt64}` thins them out
 * by their ids (1 takes all).
 */
const ours = 'workspace_id = {workspace:UUID}'
const boughtOn = 'toDate32(purchased_at, {zone:String})'
const analysed = `customer_id IN (SELECT id FROM customers FINAL WHERE ${ours})`
const thinned = 'cityHash64(customer_id) % {every:UInt64} = 0'

/** What was given back is no purchase; what cost nothing, or nobody knows how much, is one. */
export const isPurchase = 'ifNull(amount, 0) >= 0'

/** One row for each customer and day on which something was bought. */
const daysSql = `SELECT customer_id, ${boughtOn} AS day FROM purchases FINAL
  WHERE ${ours} AND ${isPurchase} AND ${thinned} AND ${analysed} AND day <= {last:Date32} GROUP BY customer_id, day`

const before = 'arrayFilter(d -> d <= toInt32({until:Date32}), days)'

/** Customers who bought alike until `{until:Date32}`, and how many of them bought after it until `{last:Date32}`. */
export const boughtSql = `SELECT frequency, recency, age, toUInt32(count()) AS customers, toUInt32(countIf(bought_after)) AS boughtAfter
FROM (SELECT ${before} AS own, toUInt32(length(own) - 1) AS frequency, toUInt32(arrayMax(own) - arrayMin(own)) AS recency,
    toUInt32(toInt32({until:Date32}) - arrayMin(own)) AS age, length(days) > length(own) AS bought_after
  FROM (SELECT groupArray(toInt32(day)) AS days FROM (${daysSql}) GROUP BY customer_id) WHERE notEmpty(own))
GROUP BY frequency, recency, age ORDER BY frequency, recency, age`

/** In how many of the weeks after `{until:Date32}` the same customers bought how often. */
export const afterSql = `SELECT toUInt32(intDiv(d - toInt32({until:Date32}) - 1, 7) + 1) AS week, toUInt32(count()) AS purchases
FROM (SELECT arrayJoin(arrayFilter(d -> d > toInt32({until:Date32}), days)) AS d
  FROM (SELECT groupArray(toInt32(day)) AS days FROM (${daysSql}) GROUP BY customer_id)
  WHERE arrayMin(days) <= toInt32({until:Date32}))
GROUP BY week ORDER BY week`

/** The margin of a purchase, of its product or else of the workspace, on its day; empty where there is none. */
const latest = (of: string) =>
  `arrayLastIndex((p, f) -> p = ${of} AND f <= toInt32(day), {products:Array(String)}, {froms:Array(Int32)})`
const place = `if(product != '' AND ${latest('product')} > 0, ${latest('product')}, ${latest("''")})`
const share = `if(${place} > 0, toDecimal256({shares:Array(String)}[${place}], 6), NULL)`

/** An amount without the tax that it holds, in millionths, rounded half up; a tax of which nobody said the rate is another matter. */
const withTax = 'toInt256(toDecimal256(ifNull(amount, 0), 6) * 1000000) * 100000000'
const divisor = "(toInt256(100000000) + toInt256(if(tax = 'included', ifNull(tax_rate, 0), 0) * 1000000))"
const withoutTax = `toDecimal256(${quotientSql(withTax, divisor)}, 6) / 1000000`

/**
 * One row for each customer on record who bought: `{currency:String}` alone adds up. What was given back lowers the sums; of what was paid
 * from the second day of buying on, `later`, it is where it was given back since. `only` is a condition on `customer_id`.
 */
export const onRecordSql = (
  only: string,
) => `SELECT customer_id, toUInt32(sum(n)) AS purchases, toUInt32(countIf(n > 0)) AS days,
  minIf(day, n > 0) AS first, maxIf(day, n > 0) AS last, arraySort(groupArrayIf(day, n > 0))[2] AS second,
  sum(unpriced) AS without_amount, sum(taxed) AS taxed_somehow, sum(unsaid) > 0 AS is_tax_unsaid, sum(foreign) AS in_other,
  sum(unshared) AS without_margin, toDecimal128(sum(paid), 6) AS paid_in_all, toDecimal128(sum(kept), 6) AS kept_in_all,
  if(days > 1, arraySum(arrayMap(d -> if(d.1 >= second, d.2, 0), arraySort(groupArray((day, toFloat64(paid)))))), 0) AS later
FROM (SELECT customer_id, day, countIf(is_purchase) AS n, countIf(isNull(amount)) AS unpriced, countIf(currency != {currency:String}) AS foreign,
    countIf(amount != 0 AND tax = 'included' AND isNull(tax_rate)) AS taxed, countIf(amount != 0 AND tax = 'unknown') AS unsaid,
    countIf(isNull(share)) AS unshared, sum(net) AS paid, sum(net * ifNull(share, toDecimal256(0, 6))) AS kept
  FROM (SELECT customer_id, ${boughtOn} AS day, amount, currency, tax, tax_rate, ${share} AS share, ${isPurchase} AS is_purchase,
      ${withoutTax} AS net
    FROM purchases FINAL
    WHERE ${ours} AND ${only} AND ${thinned} AND ${analysed} AND day <= {last:Date32})
  GROUP BY customer_id, day)
GROUP BY customer_id HAVING days > 0`
