import { daysBetween } from '#maths/time/shift-date.ts'
import type { Context, Desk } from '#platform/context.ts'
import { nobody } from '#platform/stores/facts.ts'
import type { Text } from '#platform/wording/words.ts'
import { reasonsFor } from '../../../see/health/health.ts'
import type { Act, Band, Doing } from '../../../see/scorecards/contract.ts'
import * as facts from '../facts.ts'
import { openPlay } from '../plays.ts'
import * as rules from '../rules/rule-store.ts'
import * as todayStore from '../today/today-store.ts'
import * as words from '../words.ts'
import { isAlarming } from './fall.ts'
import { forgetQuiet, isQuiet, quietUntil, settleQuiet } from './quiet.ts'

/**
 * A band fell to watch or at risk: somebody should look, for the reason that health gives. Whoever has recovered by the time
 * the news is heard, as in a history that is filled in, needs nobody; nor does who fell only because more of them is known.
 */
export async function openForFall(
  context: Context,
  customerId: string,
  fall: { from: Band; to: Band; reason: Text | null },
): Promise<void> {
  if (await isQuiet(context, customerId)) return
  const found = (await reasonsFor(context, [customerId])).get(customerId)
  if (found !== undefined && !isAlarming(found.band)) return
  if (await facts.fellAsMeasuresCame(context, customerId, fall)) return
  const because = fall.reason ?? found?.reason
  if (because === undefined) return
  const { riskDueDays, riskDayKind } = await rules.settings(context)
  await openPlay(context, {
    customerId,
    kind: 'risk',
    reason: 'health',
    because,
    ...toDo(found?.acts[0] ?? words.actOnRisk),
    dueInDays: riskDueDays,
    dayKind: riskDayKind,
  })
}

/** Whoever is at risk and had no play since that began gets one: after a first import nobody has fallen yet, but somebody needs a person. */
export async function openForUnattended(context: Context, most = 200): Promise<void> {
  if ((await settleQuiet(context)).goesOn) return
  const unattended = await waiting(context, most)
  const reasons = await reasonsFor(context, unattended, 'as it stands')
  const { riskDueDays, riskDayKind } = await rules.settings(context)
  for (const customerId of unattended) {
    const told = reasons.get(customerId)
    if (told)
      await openPlay(context, {
        customerId,
        kind: 'risk',
        reason: 'health',
        because: told.reason,
        ...toDo(told.acts[0] ?? words.actOnRisk),
        dueInDays: riskDueDays,
        dayKind: riskDayKind,
      })
  }
}

/** The first so many who wait for somebody. Whoever is kept quiet stands in no other customer's way. */
async function waiting(context: Context, most: number): Promise<string[]> {
  const found: string[] = []
  for (let skip = 0, limit = most; found.length < most; skip += limit, limit *= 8) {
    const page = await facts.unattended(context, { skip, limit })
    const customers = page.map(({ customer_id }) => customer_id)
    const openings = await todayStore.lastOpenings(context, 'risk', customers)
    const quiet = await quietUntil(context, customers)
    for (const { customer_id, since } of page) {
      const settled = Math.max(Number(openings.get(customer_id) ?? 0), Number(quiet.get(customer_id) ?? 0))
      if (settled < Number(new Date(since))) found.push(customer_id)
    }
    if (page.length < limit) break
  }
  return found.slice(0, most).sort()
}

/** Renewals near: one play per customer and renewal day, once. Each page of customers is opened in a transaction of its own. */
export async function openForRenewals(desk: Desk, page = 200): Promise<void> {
  await desk.transaction(forgetQuiet)
  if ((await desk.transaction(settleQuiet)).goesOn) return
  for (let after: string | undefined = nobody; after !== undefined; ) {
    const from: string = after
    after = await desk.transaction((context) => openRenewals(context, from, page))
  }
}

/** Answers the last customer of the page, where another page may follow. */
async function openRenewals(context: Context, after: string, page: number): Promise<string | undefined> {
  const { renewalDays } = await rules.settings(context)
  const renewing = await todayStore.renewingWithoutPlay(context, renewalDays, after, page)
  for (const { customer_id, ends_on } of renewing)
    await openPlay(context, {
      customerId: customer_id,
      kind: 'renewal',
      reason: `renewal:${ends_on}`,
      because: words.renewalNears(ends_on),
      act: words.actOnRenewal,
      doing: 'renewal',
      dueInDays: daysToPrepare(daysBetween(context.today, ends_on)),
      moved: 'before',
      once: true,
    })
  return renewing.length < page ? undefined : renewing.at(-1)?.customer_id
}

/** What the scorecard asks for, in words, and what that is. */
function toDo({ en, ja, doing = 'other' }: Act): { act: Text; doing: Doing } {
  return { act: { en, ja }, doing }
}

/** A week, but not beyond the day before the contract ends; and never a day that is past. */
export function daysToPrepare(daysToEnd: number): number {
  return Math.max(0, Math.min(7, daysToEnd - 1))
}

export async function openForEvent(context: Context, customerId: string, name: string): Promise<void> {
  const due = (await rules.inForce(context)).filter(({ event }) => event === name)
  const because = words.eventArrived(name)
  for (const { id, kind, act, doing, dueInDays, dayKind } of due)
    await openPlay(context, { customerId, kind, reason: `rule:${id}`, because, act, doing, dueInDays, dayKind })
}
