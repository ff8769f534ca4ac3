import { Decimal } from 'decimal.js'
import { sumOfMoney } from '#maths/money/money.ts'
import { daysBetween, shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { moneyInWords } from '#platform/wording/money-in-words.ts'
import type { Text } from '#platform/wording/words.ts'
import { reasonsFor, standing } from '../../../see/health/health.ts'
import { bands } from '../../../see/segments/words.ts'
import type { Play, Today, TodayItem, TodaySummary } from '../contract.ts'
import * as facts from '../facts.ts'
import * as store from '../store.ts'
import { toldNow } from '../told/as-of.ts'
import * as words from '../words.ts'
import { outcomeOf } from './outcome.ts'
import { ranked } from './ranking.ts'
import * as todayStore from './today-store.ts'

/** Who needs a person today: customers with a play awake, the most pressing first, each with its reason and next act. */
export async function todayOf(context: Context, scope: todayStore.Scope, limit: number): Promise<Today> {
  const listed = await todayStore.listed(context, scope)
  const bands = new Map(
    (
      await facts.bandsOf(
        context,
        listed.map(({ customer_id }) => customer_id),
      )
    ).map((one) => [one.customer_id, one]),
  )
  const candidates = listed.map((row) => ({
    row,
    customerId: row.customer_id,
    band: bandIn(bands.get(row.customer_id)?.band),
    value: row.value,
    renewalInDays: row.renewal_on === null ? null : daysBetween(context.today, row.renewal_on),
    dueInDays: daysBetween(context.today, row.due_on),
  }))
  const top = ranked(candidates, limit, (amount) => moneyInWords({ amount, currency: context.workspace.currency }))
  const reasons = await reasonsFor(
    context,
    top.map(({ customerId }) => customerId),
  )
  const found = await store.all(context, { ids: top.flatMap(({ row }) => row.play_ids) })
  const plays = new Map((await toldNow(context, found, reasons)).map((one) => [one.id, one]))
  const { currency } = context.workspace
  const valued = listed.flatMap(({ value }) => (value === null ? [] : [{ amount: value, currency }]))
  return {
    customers: listed.length,
    counts: { ...(await todayStore.counts(context)), [scope]: listed.length },
    atStake: valued.length === 0 ? null : sumOfMoney(valued, currency),
    unpriced: listed.reduce((sum, { unpriced }) => sum + unpriced, 0),
    others: sums(listed.flatMap(({ others }) => others)),
    withoutAmount: listed.reduce((sum, { without_amount }) => sum + without_amount, 0),
    unvalued: listed.filter(({ value, others }) => value === null && others.length === 0).length,
    renewalsWithin7Days: candidates.filter(({ renewalInDays }) => renewalInDays !== null && renewalInDays <= 7).length,
    rule: words.rule,
    rows: top.flatMap((one): TodayItem[] => {
      const own = one.row.play_ids.flatMap((id) => plays.get(id) ?? [])
      const [first] = own
      if (first === undefined) return []
      const told = reasons.get(one.customerId)
      return [
        {
          customerId: one.customerId,
          customerName: one.row.name,
          band: one.band,
          score: told?.score ?? null,
          ownerId: one.row.owner_id,
          reason: reasonOf(own, told?.reason),
          act: first.act,
          value:
            one.value === null
              ? null
              : { amount: new Decimal(one.value).toFixed(), currency: context.workspace.currency },
          unpriced: one.row.unpriced,
          others: one.row.others,
          withoutAmount: one.row.without_amount,
          renewal:
            one.row.renewal_on === null || one.renewalInDays === null
              ? null
              : { on: one.row.renewal_on, inDays: one.renewalInDays },
          dueOn: one.row.due_on,
          plays: own,
          rank: one.rank,
        },
      ]
    }),
  }
}

/** One sum in each currency. */
function sums(all: readonly { readonly currency: string; readonly amount: string }[]) {
  return [...Map.groupBy(all, ({ currency }) => currency)]
    .map(([currency, some]) => sumOfMoney(some, currency))
    .toSorted((one, other) => (one.currency < other.currency ? -1 : 1))
}

/** What health says now for a play that health opened; otherwise why the play was opened. */
function reasonOf(plays: readonly Play[], health: Text | undefined): Text {
  const reasons = plays.map(({ reason, because }) => (reason === 'health' ? (health ?? because) : because))
  const both = [...reasons, ...(health && plays.every(({ kind }) => kind === 'renewal') ? [health] : [])]
  const unique = [...new Map(both.map((one) => [one.en, one])).values()].slice(0, 2)
  return { en: unique.map(({ en }) => en).join(' '), ja: unique.map(({ ja }) => ja).join('') }
}

/** Where everyone stands, what changed within a week, and what the week's acts came to. */
export async function summaryOf(context: Context): Promise<TodaySummary> {
  const weekAgo = new Date(Number(context.now) - 7 * 86_400_000)
  const monthAgo = new Date(Number(context.now) - 28 * 86_400_000)
  const { rows, comparedWith } = await standing(context)
  const moves = await facts.movesSince(context, weekAgo)
  const { done, dismissed } = await todayStore.closedSince(context, weekAgo)
  const all = await facts.recoveries(context, monthAgo)
  const acted = await facts.recoveriesOf(context, monthAgo, await todayStore.actedOnSince(context, monthAgo))
  const left = { customers: all.customers - acted.customers, saved: all.saved - acted.saved }
  const outcome = outcomeOf(done, dismissed, acted, left)
  const cause = await commonCause(context, moves.fallen)
  const say = (locale: 'en' | 'ja') => words.since[locale](moves.fell, moves.rose, cause?.[locale] ?? null)
  return {
    bands: rows.map(({ band, ...row }) => ({ ...row, band: bandIn(band ?? undefined) })),
    comparedWith,
    since: {
      on: shiftDate(context.today, { days: -7 }),
      fell: moves.fell,
      rose: moves.rose,
      said: { en: say('en'), ja: say('ja') },
    },
    lastWeek: {
      done: outcome.done,
      withinTwoDays: outcome.quick,
      dismissed,
      said: { en: words.lastWeek.en(outcome), ja: words.lastWeek.ja(outcome) },
    },
  }
}

/** The measure that stands behind more than half of the falls, where there is one. */
async function commonCause(context: Context, fallen: readonly string[]): Promise<Text | null> {
  if (fallen.length < 2) return null
  const causes = [...(await reasonsFor(context, fallen)).values()].flatMap(({ cause }) => cause ?? [])
  const counts = new Map<string, { cause: Text; count: number }>()
  for (const cause of causes) counts.set(cause.en, { cause, count: (counts.get(cause.en)?.count ?? 0) + 1 })
  const most = [...counts.values()].toSorted((a, b) => b.count - a.count)[0]
  return most && most.count * 2 > fallen.length ? most.cause : null
}

function bandIn(band: string | undefined): TodayItem['band'] {
  return bands.find((one) => one === band) ?? null
}
