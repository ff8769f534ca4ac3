import { Decimal } from 'decimal.js'
import { shiftDate } from '#maths/time/shift-date.ts'
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
import { leadingFirst, pressingOf } from './order/pressing.ts'
import * as rankedStore from './order/ranked-store.ts'
import { shownOf } from './order/shown-store.ts'
import { outcomeOf } from './outcome.ts'
import { ranked } from './ranking.ts'
import * as todayStore from './today-store.ts'

/** Who needs a person today: customers with a play awake, the most pressing first, each with its reason and next act. */
export async function todayOf(context: Context, scope: rankedStore.Scope, limit: number): Promise<Today> {
  const { totals, rows } = await rankedStore.ranked(context, scope, words.mostWeighed)
  const top = await topOf(context, rows, limit)
  const ids = top.map(({ customerId }) => customerId)
  const shown = await shownOf(context, scope, ids)
  const reasons = await reasonsFor(context, ids)
  const open = await store.all(context, { ids: [...shown.values()].flatMap(({ play_ids }) => play_ids) })
  const plays = new Map((await toldNow(context, open, reasons)).map((one) => [one.id, one]))
  const { currency } = context.workspace
  return {
    customers: totals.customers,
    counts: { mine: totals.mine, team: totals.team, snoozed: totals.snoozed },
    atStake: totals.value === null ? null : { amount: new Decimal(totals.value).toFixed(), currency },
    unpriced: totals.unpriced,
    others: totals.others,
    withoutAmount: totals.without_amount,
    unvalued: totals.unvalued,
    renewalsWithin7Days: totals.renewals,
    rule: words.rule,
    rows: top.flatMap(({ customerId, placed, band, value, rank }): TodayItem[] => {
      const about = shown.get(customerId)
      const found = about?.play_ids.flatMap((id) => plays.get(id) ?? []) ?? []
      const own = [...leadingFirst(found, rank.pressing, context.today)]
      const [first] = own
      if (about === undefined || first === undefined) return []
      const told = reasons.get(customerId)
      return [
        {
          customerId,
          customerName: about.name,
          band,
          score: told?.score ?? null,
          ownerId: about.owner_id,
          namedOwner: about.owner_id === null ? about.named_owner : null,
          reason: reasonOf(own, told?.reason),
          act: first.act,
          doing: first.doing,
          value: value === null ? null : { amount: new Decimal(value).toFixed(), currency },
          unpriced: placed.unpriced,
          others: about.others,
          withoutAmount: placed.without_amount,
          renewal:
            placed.renewal_on === null || placed.renewal_in === null
              ? null
              : { on: placed.renewal_on, inDays: placed.renewal_in },
          dueOn: about.due_on,
          plays: own,
          rank,
        },
      ]
    }),
  }
}

/** The first so many, with the band of each weighed. */
async function topOf(context: Context, rows: readonly rankedStore.Placed[], limit: number) {
  const found = await facts.bandsOf(
    context,
    rows.map(({ customer_id }) => customer_id),
  )
  const bandOf = new Map(found.map(({ customer_id, band }) => [customer_id, band]))
  const candidates = rows.map((placed) => ({
    placed,
    customerId: placed.customer_id,
    band: bandIn(bandOf.get(placed.customer_id)),
    value: placed.value,
    weighs: placed.weighs,
    urgency: placed.urgency,
    renewalInDays: placed.renewal_in,
    dueInDays: placed.due_in,
    pressing: pressingOf(placed),
    tier: placed.tier,
    place: placed.place,
  }))
  return ranked(candidates, limit, (amount) => moneyInWords({ amount, currency: context.workspace.currency }))
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
  const from = shiftDate(context.today, { days: -7 })
  const { done, dismissed } = await todayStore.closedSince(context, from)
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
      on: from,
      fell: moves.fell,
      rose: moves.rose,
      said: { en: say('en'), ja: say('ja') },
    },
    lastWeek: {
      from,
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
