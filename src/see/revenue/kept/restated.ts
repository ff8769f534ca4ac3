import type { Context } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { seesAll } from '#platform/wall/wall.ts'
import { customerNames } from '../../../gather/customers/customers.ts'
import type { Span } from '../../figures/contract.ts'
import type { Settled } from '../asking/settled.ts'
import { Cause, type Reported, type Restated, type RestatedWish } from '../contract/answers.ts'
import type { RollForwardWish } from '../contract.ts'
import { nothing, type Totals, totalsOf } from '../facts.ts'
import { amountOf } from '../rule/worth.ts'
import { figureNames } from '../statement/figures-sql.ts'
import * as numbers from '../store.ts'
import { notInOneCurrency, words } from '../words.ts'
import { countingOf, isSame } from './counting.ts'
import { totalsKept } from './kept-facts.ts'
import * as store from './kept-store.ts'
import { causesSql, differencesSql, restatedSql } from './ledger-sql.ts'

/** Of each period that is a reported month: when it was, and what of it is another now. */
export async function reportedOf(context: Context, wish: RollForwardWish & Settled, spans: readonly Span[]) {
  const none = spans.map((): Reported | null => null)
  const now = await store.progress(context)
  const counting = countingOf(wish, context.workspace.currency)
  if (wish.by !== 'month' || now === undefined || counting === undefined || !isSame(now.counting, counting)) return none
  if (!seesAll(context.actor)) return none
  const months = await store.months(context)
  const reported = spans.map(({ to }) => months.get(to)).flatMap((one) => isReported(one) ?? [])
  if (reported.length === 0) return none
  const asked = reported.map(({ month }) => month)
  const made = await store.versions(
    context,
    reported.map(({ reportedVersion }) => reportedVersion),
  )
  const differences = await differencesOf(context, now.known, reported)
  const totals = await totalsKept(
    context.facts,
    'whole',
    { ...now, months: asked, customers: [] },
    (month) => asked.indexOf(month) + 1,
  )
  return spans.map(({ to }): Reported | null => {
    const one = reported.find(({ month }) => month === to)
    if (one === undefined) return null
    const other = differences.get(to)
    const { closing } = totals.get('')?.get(asked.indexOf(to) + 1)?.amounts ?? nothing.amounts
    const currency = made.get(one.reportedVersion)?.currency ?? counting.currency
    // As many yen as cents are no difference of units, and another amount all the same.
    const restated =
      other === undefined && currency === counting.currency
        ? null
        : {
            first: amountOf(closing - (other?.sums.amounts.closing ?? 0n), currency),
            now: amountOf(closing, counting.currency),
            customers: other?.many ?? 0,
          }
    return { at: one.reportedAt, currency, restated }
  })
}

type Month = { readonly month: string; readonly reportedVersion: number; readonly reportedAt: Date }

function isReported(
  one: Awaited<ReturnType<typeof store.months>> extends ReadonlyMap<string, infer Kept> ? Kept | undefined : never,
) {
  if (one === undefined || one.reportedVersion === null || one.reportedAt === null) return undefined
  return { month: one.month, reportedVersion: one.reportedVersion, reportedAt: one.reportedAt }
}

type Difference = { readonly many: number; readonly sums: Totals }

async function differencesOf({ facts }: Context, known: number, months: readonly Month[]) {
  const reported = months.map(({ reportedVersion }) => reportedVersion)
  const rows = await facts.all<{ month: string; many: number; amounts: string[]; customers: number[] }>(
    differencesSql,
    {
      ...{ known, reported, least: Math.min(...reported) },
      months: months.map(({ month }) => month),
    },
  )
  return new Map(
    rows.map(({ month, many, amounts, customers }): [string, Difference] => [
      month,
      { many, sums: totalsOf(amounts, customers, 0) },
    ]),
  )
}

/** What was first reported of a month and what is known of it now, with the customers of whom that is not the same. */
export async function restatedMonth(context: Context, { month, limit }: RestatedWish, skip: number) {
  const now = await store.progress(context)
  const reported = isReported((await store.months(context)).get(month))
  const { counting } = now ?? { counting: null }
  if (now === undefined || reported === undefined || counting === null) throw notFound(words.reportedMonth)
  const first = (await store.versions(context, [reported.reportedVersion])).get(reported.reportedVersion)
  if (first !== undefined && first.currency !== counting.currency)
    throw badInput('month', notInOneCurrency(first.currency, counting.currency))
  const asked = { known: now.known, reported: reported.reportedVersion, month }
  const found = await context.facts.all<{ id: string; first: string[]; now: string[]; total: number }>(restatedSql, {
    ...{ ...asked, skip, limit: limit + 1 },
  })
  const ids = found.map(({ id }) => id)
  const names = await customerNames(context, ids)
  const causes = await causesOf(context, asked, ids)
  const difference = (await differencesOf(context, now.known, [reported])).get(month)?.sums ?? nothing
  const kept = await totalsKept(context.facts, 'whole', { ...now, months: [month], customers: [] }, () => 1)
  const present = kept.get('')?.get(1) ?? nothing
  const amount = (units: bigint) => amountOf(units, counting.currency)
  return {
    ...{ month, reportedAt: reported.reportedAt, currency: counting.currency, total: found[0]?.total ?? 0 },
    lines: figureNames.flatMap((figure) => {
      const [units, many] = [difference.amounts[figure], difference.rows[figure]]
      if (units === 0n && many === 0) return []
      const [isNow, customersNow] = [present.amounts[figure], present.rows[figure]]
      const line = { figure, first: amount(isNow - units), now: amount(isNow) }
      return [{ ...line, customersFirst: customersNow - many, customersNow }]
    }),
    rows: found.map((row): Restated['rows'][number] => ({
      ...{ customerId: row.id, name: names.get(row.id) ?? null },
      lines: figureNames.flatMap((figure, i) => {
        const [first, then] = [row.first[i] ?? '0', row.now[i] ?? '0']
        return first === then ? [] : [{ figure, first: amount(BigInt(first)), now: amount(BigInt(then)) }]
      }),
      contracts: causes.get(row.id) ?? [],
    })),
  }
}

type Causes = Restated['rows'][number]['contracts']

async function causesOf(
  context: Context,
  asked: Readonly<Record<string, unknown>>,
  customers: readonly string[],
): Promise<ReadonlyMap<string, Causes>> {
  if (customers.length === 0) return new Map()
  type Row = { customerId: string; version: number; contractId: string | null; what: string | null }
  const rows = await context.facts.all<Row>(causesSql, { ...asked, customers })
  const made = await store.versions(context, [...new Set(rows.map(({ version }) => version))])
  const ids = rows.flatMap(({ contractId }) => contractId ?? [])
  const called = await numbers.numbersOf(context, [...new Set(ids)])
  const found = new Map<string, Causes>()
  for (const { customerId, version, contractId, what } of rows) {
    const { at = null, because = null } = made.get(version) ?? {}
    const cause = Cause.safeParse(what ?? because).data
    if (at === null || cause === undefined) continue
    const number = contractId === null ? null : (called.get(contractId) ?? null)
    found.set(customerId, [...(found.get(customerId) ?? []), { id: contractId, number, what: cause, at }])
  }
  return found
}
