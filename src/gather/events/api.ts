import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/errors.ts'
import { nobody } from '#platform/facts.ts'
import type { Handlers } from '#platform/handlers.ts'
import { customer, customerNames } from '../customers/customers.ts'
import { countSharedDevices } from '../people/people.ts'
import { junkIds } from './catalogue/junk-ids.ts'
import * as store from './catalogue/store.ts'
import type { contract, EventName, LiveEvent } from './contract.ts'
import { ownSource } from './identities/identities.ts'
import { filledWeeks, firstMonday } from './usage-weeks.ts'
import * as volumes from './volumes.ts'
import { words } from './words.ts'

export const handlers = {
  names: async ({ hidden }, context) => {
    const rows = await catalogue(context, hidden)
    const last28 = rows.reduce((sum, row) => sum + row.last28Days, 0)
    return { rows, perDay: last28 / 28 }
  },
  describeName: async ({ id, ...wish }, context) => {
    if (!(await store.describe(context, id, wish))) throw notFound(words.eventName)
    return { id }
  },
  latest: async (wish, context) => {
    const rows = await volumes.latest(context.facts, wish, await store.hiddenNames(context))
    const names = await customerNames(context, [...new Set(rows.map(({ customerId }) => customerId))])
    return { rows: rows.map((row) => liveEvent(row, names)) }
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
    return { zone: context.workspace.zone, weeks, hasPeople: weeks.some(({ people }) => people > 0), silentSince }
  },
} satisfies Handlers<typeof contract>

async function catalogue(context: Context, withHidden: boolean): Promise<EventName[]> {
  const counted = new Map((await volumes.volumes(context.facts, context.now)).map((one) => [one.name, one]))
  const rows = (await store.names(context, withHidden)).map((row) => {
    const volume = counted.get(row.name)
    return {
      ...row,
      today: context.today,
      firstSeenAt: volume ? new Date(volume.firstSeenAt) : row.firstSeenAt,
      lastSeenAt: volume ? new Date(volume.lastSeenAt) : null,
      last24Hours: volume?.last24Hours ?? 0,
      last28Days: volume?.last28Days ?? 0,
      total: volume?.total ?? 0,
      customers: volume?.customers ?? 0,
      days: volume && volume.days.length > 0 ? volume.days : Array.from({ length: 28 }, () => 0),
    }
  })
  return rows.sort((a, b) => b.last28Days - a.last28Days || b.total - a.total || (a.name < b.name ? -1 : 1))
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
