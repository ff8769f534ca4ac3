import type { Handlers } from '#platform/doors/handlers.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { nobody } from '#platform/stores/facts.ts'
import { customer, customerNames } from '../customers/customers.ts'
import { countSharedDevices } from '../people/people.ts'
import { junkIds } from './catalogue/junk-ids.ts'
import { page, removeNames } from './catalogue/page.ts'
import * as store from './catalogue/store.ts'
import type { contract, LiveEvent } from './contract.ts'
import { ownSource } from './identities/identities.ts'
import { countedIn, type Span } from './usage-days.ts'
import { filledWeeks, firstMonday } from './usage-weeks.ts'
import * as volumes from './volumes.ts'
import { words } from './words.ts'

export const handlers = {
  names: (wish, context) => page(context, wish),
  removeNames: ({ ids }, context) => removeNames(context, ids),
  describeName: async ({ id, ...wish }, context) => {
    if (!(await store.describe(context, id, wish))) throw notFound(words.eventName)
    return { id }
  },
  latest: async ({ from, until, occurredAfter, occurredUntil, ...wish }, context) => {
    const span = daysAsked(from, until) ?? instantsAsked(occurredAfter, occurredUntil)
    const rows = await volumes.latest(context.facts, { ...wish, span }, await store.hiddenNames(context))
    const names = await customerNames(context, [...new Set(rows.map(({ customerId }) => customerId))])
    const counted = span && (await countedIn(context.facts, wish, span))
    return { rows: rows.map((row) => liveEvent(row, names)), counted }
  },
  waiting: async (_, context) => ({
    ...(await volumes.waiting(context.facts)),
    sharedDevices: await countSharedDevices(context, ownSource),
  }),
  junkIds: async (_, context) => ({ rows: await junkIds(context) }),
  usage: async ({ id }, context) => {
    await customer(context, id)
    const since = firstMonday(context.today)
    const weeks = filledWeeks(await volumes.weeks(context.facts, id, since), context.today)
    // As long as something comes from this customer, something comes.
    const isHeard = weeks.slice(-1).some(({ events }) => events > 0)
    const silentSince = isHeard ? null : await volumes.silentSince(context.facts, context.now)
    const isFed = isHeard || silentSince !== null || (await volumes.isFed(context.facts))
    const hasPeople = weeks.some(({ people }) => people > 0)
    return { zone: context.workspace.zone, weeks, hasPeople, isFed, silentSince }
  },
} satisfies Handlers<typeof contract>

/** Both ends of some days, or none of them. */
function daysAsked(from: string | undefined, until: string | undefined): Span | null {
  if (from === undefined && until === undefined) return null
  if (from === undefined || until === undefined) throw badInput(from === undefined ? 'from' : 'until', words.bothDays)
  if (until < from) throw badInput('until', words.endsBefore)
  return { from, until }
}

function instantsAsked(after: Date | undefined, upTo: Date | undefined): Span | null {
  if (after === undefined && upTo === undefined) return null
  if (after === undefined || upTo === undefined)
    throw badInput(after === undefined ? 'occurredAfter' : 'occurredUntil', words.bothDays)
  if (upTo < after) throw badInput('occurredUntil', words.endsBefore)
  return { after, upTo }
}

function liveEvent(row: volumes.FeedRow, names: ReadonlyMap<string, string>): LiveEvent {
  const properties: unknown = JSON.parse(row.properties || '{}')
  return {
    ...row,
    occurredAt: new Date(row.occurredAt),
    receivedAt: new Date(row.receivedAt),
    customerId: row.customerId === nobody ? null : row.customerId,
    customerName: names.get(row.customerId) ?? null,
    personId: row.personId === nobody ? null : row.personId,
    properties: typeof properties === 'object' && properties !== null ? { ...properties } : {},
  }
}
