/**
 * What customers bought until a day: of those on record who may be analysed, in the zone of the workspace. `{every:UInt64}` thins them out
 * by their ids (1 takes all).
 */
const ours = 'workspace_id = {workspace:UUID}'
const boughtOn = 'toDate32(purchased_at, {zone:String})'
const analysed = `customer_id IN (SELECT id FROM customers FINAL WHERE ${ours})`
const thinned = 'cityHash64(customer_id) % {every:UInt64} = 0'

/** One row for each customer and day on which something was bought. */
const daysSql = `SELECT customer_id, ${boughtOn} AS day FROM purchases FINAL
  WHERE ${ours} AND ${thinned} AND ${analysed} AND day <= {last:Date32} GROUP BY customer_id, day`

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

/** One row for each customer on record who bought: `{currency:String}` alone adds up. `only` is a condition on `customer_id`. */
export const onRecordSql = (
  only: string,
) => `SELECT customer_id, toUInt32(sum(n)) AS purchases, toUInt32(count()) AS days,
  min(day) AS first, max(day) AS last, sum(unpriced) AS without_amount, sum(foreign) AS in_other, sum(unshared) AS without_margin,
  toDecimal128(sum(paid), 6) AS paid_in_all, toDecimal128(sum(kept), 6) AS kept_in_all,
  toFloat64(sum(paid) - argMin(paid, day)) AS later
FROM (SELECT customer_id, day, count() AS n, countIf(isNull(amount)) AS unpriced, countIf(currency != {currency:String}) AS foreign,
    countIf(isNull(share)) AS unshared, sum(toDecimal256(ifNull(amount, 0), 6)) AS paid,
    sum(toDecimal256(ifNull(amount, 0), 6) * ifNull(share, toDecimal256(0, 6))) AS kept
  FROM (SELECT customer_id, ${boughtOn} AS day, amount, currency, product, ${share} AS share FROM purchases FINAL
    WHERE ${ours} AND ${only} AND ${thinned} AND ${analysed} AND day <= {last:Date32})
  GROUP BY customer_id, day)
GROUP BY customer_id`
