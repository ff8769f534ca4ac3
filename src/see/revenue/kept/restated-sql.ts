import { figureNames, figures } from '../statement/figures-sql.ts'
import { sumsOfMoves } from './ledger-sql.ts'

const ours = "workspace_id = {workspace:UUID} AND slicing = 'whole' AND version <= {known:UInt32}"
const inMonth = `${ours} AND month = toDate32({month:String})`
const closing = figureNames.indexOf('closing') + 1

/** By how much months say something else than when each was reported (`months`, at the version `reported`), and of how many customers. */
export const differencesSql = `SELECT toString(month) AS month, toUInt32(count()) AS many, arrayMap(a -> toString(a), sumForEach(amounts)) AS amounts,
  arrayMap(n -> toInt32(n), sumForEach(customers)) AS customers
FROM (SELECT month, customer_id, ${sumsOfMoves} FROM revenue_moves
  WHERE ${ours} AND version > {least:UInt32} AND has({months:Array(String)}, toString(month))
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
