import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/words.ts'
import { reasonsFor } from '../../see/health/health.ts'
import * as facts from './facts.ts'
import { openPlay } from './plays.ts'
import * as rules from './rule-store.ts'
import * as store from './store.ts'
import * as today from './today-store.ts'
import * as words from './words.ts'

/** A band fell: somebody should look, for the reason that health gives. */
export async function openForFall(context: Context, customerId: string, reason: Text | null): Promise<void> {
  const found = (await reasonsFor(context, [customerId])).get(customerId)
  const { riskDueDays } = await rules.settings(context)
  const because = reason ?? found?.reason
  if (because === undefined) return
  await openPlay(context, {
    customerId,
    kind: 'risk',
    reason: 'health',
    because,
    act: found?.acts[0] ?? words.actOnRisk,
    dueInDays: riskDueDays,
  })
}

/** Whoever is at risk and had no play since that began gets one: after a first import nobody has fallen yet, but somebody needs a person. */
export async function openForUnattended(context: Context, most = 200): Promise<void> {
  const found = await facts.atRisk(context, most)
  const attended = new Set(
    (await store.all(context, { kind: 'risk' }))
      .filter(({ openedAt, customerId }) => isSince(found, customerId, openedAt))
      .map(({ customerId }) => customerId),
  )
  const unattended = found
    .map(({ customer_id }) => customer_id)
    .filter((id) => !attended.has(id))
    .sort()
  const reasons = await reasonsFor(context, unattended)
  const { riskDueDays } = await rules.settings(context)
  for (const customerId of unattended) {
    const told = reasons.get(customerId)
    if (told)
      await openPlay(context, {
        customerId,
        kind: 'risk',
        reason: 'health',
        because: told.reason,
        act: told.acts[0] ?? words.actOnRisk,
        dueInDays: riskDueDays,
      })
  }
}

/** A renewal nears: one play per customer and renewal day, once. */
export async function openForRenewals(context: Context): Promise<void> {
  const { renewalDays } = await rules.settings(context)
  for (const { customer_id, ends_on } of await today.endingWithin(context, renewalDays)) {
    const because = words.renewalNears(ends_on)
    await openPlay(context, {
      customerId: customer_id,
      kind: 'renewal',
      reason: `renewal:${ends_on}`,
      because,
      act: words.actOnRenewal,
      dueInDays: 7,
      once: true,
    })
  }
}

export async function openForSegment(
  context: Context,
  customerId: string,
  segment: { id: string; name: string },
): Promise<void> {
  for (const rule of (await rules.inForce(context)).filter(({ segmentId }) => segmentId === segment.id)) {
    const because = words.enteredSegment(segment.name)
    await openPlay(context, {
      customerId,
      kind: rule.kind,
      reason: `segment:${segment.id}`,
      because,
      act: rule.act,
      dueInDays: rule.dueInDays,
    })
  }
}

function isSince(
  found: readonly { customer_id: string; since: string }[],
  customerId: string,
  openedAt: Date,
): boolean {
  const one = found.find(({ customer_id }) => customer_id === customerId)
  return one !== undefined && openedAt >= new Date(one.since)
}
