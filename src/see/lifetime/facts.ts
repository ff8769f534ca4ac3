import type { Facts } from '#platform/stores/facts.ts'
import { inSlice, slicesOf } from '#platform/stores/slices.ts'
import type { CustomersWish } from './contract.ts'
import type { Ahead, OnRecord } from './rule/customer.ts'
import type { Bought, Compared } from './rule/models.ts'
import type { Spent } from './rule/spend.ts'
import { afterSql, boughtSql, isPurchase, onRecordSql } from './statement/purchases-sql.ts'

/** What every question of purchases is handed: until which day they count, one in how many customers is looked at. */
type Asked = { readonly zone: string; readonly last: string; readonly every: number }
/** Margins in the order of their days; those of the workspace have no product. Shares are parts of one. */
export type Margins = {
  readonly products: readonly string[]
  readonly froms: readonly number[]
  readonly shares: readonly string[]
}
type Priced = Asked & Margins & { readonly currency: string }

/** Who bought what until `until`, and what of it after that. */
export async function compared(facts: Facts, asked: Asked & { readonly until: string }) {
  const bought = await facts.all<Compared>(boughtSql, asked)
  const after = await facts.all<{ week: number; purchases: number }>(afterSql, asked)
  return { compared: bought, after }
}

export function bought(facts: Facts, asked: Asked): Promise<Bought[]> {
  return facts.all<Bought>(boughtSql, { ...asked, until: asked.last })
}

export async function buyers(facts: Facts, asked: Omit<Asked, 'every'>) {
  const found = await facts.first<{ n: number; first: string; last: string }>(
    `SELECT toUInt32(uniqExact(customer_id)) AS n, toString(min(day)) AS first, toString(max(day)) AS last
    FROM (SELECT customer_id, toDate32(purchased_at, {zone:String}) AS day FROM purchases FINAL
      WHERE workspace_id = {workspace:UUID} AND customer_id IN (SELECT id FROM customers FINAL WHERE workspace_id = {workspace:UUID})
        AND ${isPurchase} AND day <= {last:Date32})`,
    asked,
  )
  return found ?? { n: 0, first: '', last: '' }
}

/** What each customer who bought again, all of whose amounts are known, spent on a day after the first. */
export function spent(facts: Facts, asked: Priced): Promise<Spent[]> {
  return facts.all<Spent>(
    `SELECT toUInt32(o.days - 1) AS days, o.later / (o.days - 1) AS mean FROM (${onRecordSql('1')}) AS o
    WHERE o.days > 1 AND without_amount = 0 AND taxed_somehow = 0 AND in_other = 0 ORDER BY customer_id`,
    asked,
  )
}

/** Why an amount is not known: some purchase has none, holds a tax of no known rate, or is in another currency; of a profit also that there is no margin. */
export type Why = '' | 'amount' | 'tax' | 'currency' | 'margin'
export type Recorded = OnRecord & { readonly whyAmount: Why; readonly whyProfit: Why; readonly isTaxUnsaid: boolean }
type Row = Omit<Recorded, 'amount' | 'profit'> & { paid: string; kept: string }

const whyAmount = "multiIf(without_amount > 0, 'amount', taxed_somehow > 0, 'tax', in_other > 0, 'currency', '')"

/** What is on record of each customer who bought; a part of the customers at a time. */
export async function* onRecord(facts: Facts, asked: Priced): AsyncGenerator<Recorded[]> {
  for (const part of await slicesOf(facts, 'customers', customersAtOnce)) {
    const rows = await facts.all<Row>(
      `SELECT toString(customer_id) AS customerId, purchases, days, toInt32(first) AS first, toInt32(last) AS last, later,
        toBool(is_tax_unsaid) AS isTaxUnsaid,
        toString(paid_in_all) AS paid, toString(kept_in_all) AS kept,
        ${whyAmount} AS whyAmount, if(whyAmount != '', whyAmount, if(without_margin > 0, 'margin', '')) AS whyProfit
      FROM (${onRecordSql(inSlice('customer_id'))})`,
      { ...asked, ...part, every: 1 },
    )
    yield rows.map(({ paid, kept, ...row }) => ({
      ...row,
      amount: row.whyAmount === '' ? paid : null,
      profit: row.whyProfit === '' ? kept : null,
    }))
  }
}

const customersAtOnce = 50_000

export type Kept = Omit<Recorded, 'later' | 'isTaxUnsaid'> & Ahead & { readonly madeOn: string }

export function keep(
  facts: Facts,
  rows: readonly (Recorded & Ahead)[],
  madeOn: string,
  version: number,
): Promise<void> {
  return facts.insert(
    'lifetime_values',
    rows.map((one) => ({
      ...{ customer_id: one.customerId, made_on: madeOn, purchases: one.purchases, days: one.days },
      ...{ first_on: one.first, last_on: one.last, amount: one.amount, why_amount: one.whyAmount },
      ...{
        is_tax_unsaid: one.isTaxUnsaid,
        profit: one.profit,
        why_profit: one.whyProfit,
        expected: one.expected,
        low: one.low,
        high: one.high,
      },
      ...{ variance: one.variance, alive: one.alive, forecast: one.forecast, forecast_profit: one.forecastProfit },
      version,
    })),
  )
}

/** Later than all that is kept, also where two are made in one instant. */
export async function nextVersion(facts: Facts, now: Date): Promise<number> {
  const found = await facts.first<{ latest: string }>(
    'SELECT toString(max(version)) AS latest FROM lifetime_values WHERE workspace_id = {workspace:UUID}',
  )
  return Math.max(now.getTime(), Number(found?.latest ?? 0) + 1)
}

/** What an earlier forecast said of customers who have bought nothing by now: their purchases were deleted, or they are gone. */
export function dropEarlier(facts: Facts, version: number): Promise<void> {
  return facts.run('DELETE FROM lifetime_values WHERE workspace_id = {workspace:UUID} AND version < {version:UInt64}', {
    version,
  })
}

type Sums = {
  customers: number
  purchases: number
  expected: number
  variance: number
  unsaid: number
  known: number[]
  sums: string[]
  why: number[]
}
/** All customers together; the sums are of amount, profit, forecast and profit ahead, in this order, and reasons in that of `whys`. */
export async function sums(facts: Facts): Promise<Sums> {
  const columns = ['amount', 'profit', 'forecast', 'forecast_profit']
  const found = await facts.first<Sums>(
    `SELECT toUInt32(count()) AS customers, toUInt32(sum(purchases)) AS purchases, ifNull(sum(expected), 0) AS expected,
      ifNull(sum(variance), 0) AS variance, toUInt32(countIf(is_tax_unsaid)) AS unsaid, [${columns.map((one) => `toUInt32(countIf(isNotNull(${one})))`)}] AS known,
      [${columns.map((one) => `toString(ifNull(sum(${one}), 0))`)}] AS sums,
      [${whys.map((one) => `toUInt32(countIf(why_profit = '${one}'))`)}] AS why
    FROM lifetime_values FINAL WHERE workspace_id = {workspace:UUID}`,
  )
  return (
    found ?? { ...{ customers: 0, purchases: 0, expected: 0, variance: 0, unsaid: 0 }, known: [], sums: [], why: [] }
  )
}

const whys = ['amount', 'tax', 'currency', 'margin'] as const

const orderedBy = { forecast: 'forecast', soFar: 'amount', expected: 'expected' } as const satisfies Record<
  CustomersWish['order'],
  string
>
const keptColumns = `toString(customer_id) AS customerId, toString(made_on) AS madeOn, purchases, days,
  toInt32(first_on) AS first, toInt32(last_on) AS last, toString(amount) AS amount, why_amount AS whyAmount,
  toString(profit) AS profit, why_profit AS whyProfit, expected, low, high, variance, alive,
  toString(forecast) AS forecast, toString(forecast_profit) AS forecastProfit`
const stillThere = `workspace_id = {workspace:UUID}
  AND customer_id IN (SELECT id FROM customers FINAL WHERE workspace_id = {workspace:UUID})`

/** The customers of a page, the most first and those of whom it is not known last, with how many there are in all. */
export async function page(facts: Facts, order: CustomersWish['order'], skip: number, limit: number) {
  const rows = await facts.all<Kept>(
    `SELECT ${keptColumns} FROM (SELECT * FROM lifetime_values FINAL WHERE ${stillThere}
      ORDER BY ${orderedBy[order]} DESC NULLS LAST, customer_id LIMIT {limit:UInt32} OFFSET {skip:UInt32}) AS v
    ORDER BY v.${orderedBy[order]} DESC NULLS LAST, customerId`,
    { skip, limit },
  )
  const all = await facts.first<{ n: number }>(
    `SELECT toUInt32(count()) AS n FROM lifetime_values FINAL WHERE ${stillThere}`,
  )
  return { rows, total: all?.n ?? 0 }
}

export function ofCustomer(facts: Facts, customer: string): Promise<Kept | undefined> {
  return facts.first(
    `SELECT ${keptColumns} FROM lifetime_values FINAL WHERE ${stillThere} AND customer_id = {customer:UUID}`,
    { customer },
  )
}
