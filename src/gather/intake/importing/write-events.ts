import type { Context } from '#platform/context.ts'
import type { ImportOrder, ImportRow } from '#platform/furnishing/contributions.ts'
import {
  instantIn,
  type Rejection,
  rejection,
  type Stored,
  textIn,
  withNoted,
} from '#platform/tables/storing/store-rows.ts'
import { filled } from '#platform/tables/words.ts'
import { beginningOf } from '#platform/wording/plain-text.ts'
import {
  declareMeaning,
  type Fate,
  type Happening,
  hashOf,
  type JunkId,
  noteJunkIds,
  type Placed,
  record,
  storedAmong,
} from '../../events/events.ts'
import { junkNamed } from '../reading/junk-id.ts'
import type { EventWish } from './event-wish.ts'
import { keep, noteFault, type Tally } from './faults.ts'
import { knownOf, livesOf, noteContradictions, placeOf } from './places.ts'
import { contentId, formerId, meant } from './row-ids.ts'
import { importWords } from './words.ts'

export type { EventWish } from './event-wish.ts'

export function eventIn(row: ImportRow, order: ImportOrder): EventWish | Rejection {
  const text = (name: string) => textIn(row, name)
  const id = (name: string) => meant(text(name))
  const at = instantIn(row, 'occurred_at')
  const name = text('name') ?? order.defaults.name
  const owners = {
    customer: id('customer'),
    customerName: text('customer_name'),
    contract: id('contract'),
    person: id('person'),
  }
  if (at === null) return rejection('occurred_at', importWords.noTime)
  if (name === undefined) return rejection('name', importWords.noName)
  if (Object.values(owners).every((owner) => owner === null)) return rejection('customer', importWords.noOwner)
  if (at.getUTCFullYear() < 1900 || at.getUTCFullYear() >= 2200) return rejection('occurred_at', importWords.farTime)
  return {
    row,
    isChurn: (text('means') ?? order.defaults.means) === 'churn',
    id: `${order.source}:${id('message_id') ?? contentId(row)}`,
    name: beginningOf(name, 200),
    at,
    ...owners,
  }
}

/** Records the events whose contract is known and whose id was not in an earlier row; counts what all of them contradict. */
export async function writeEvents(
  context: Context,
  wishes: readonly EventWish[],
  order: ImportOrder,
): Promise<Stored[]> {
  const tally: Tally = new Map()
  const known = await knownOf(context, wishes, order)
  const placed = wishes.map((wish) => ({ ...wish, ...placeOf(wish, known) }))
  const lives = await livesOf(
    context,
    placed.flatMap(({ customerId }) => customerId ?? []),
  )
  const first = firstRows(order)
  const refused = placed.map((one) => {
    const contract = one.contract === null ? undefined : known.contracts.get(one.contract)
    if (one.contract !== null && contract === undefined)
      return rejection('contract', filled(importWords.noContract, one.contract))
    const doubt = one.customerId === null ? known.doubts.get(one.row.row) : undefined
    if (doubt !== undefined) return doubt
    noteContradictions(tally, context.workspace.zone, one, contract, lives)
    const earlier = repeated(first, one.id, one.row.row)
    if (earlier === undefined) return null
    noteFault(tally, 'repeated id', textIn(one.row, 'message_id') ?? one.id)
    return rejection('message_id', filled(importWords.repeated, earlier))
  })
  const early = await toldBefore(context, order.source, placed)
  const taken = placed.filter((one, index) => refused[index] === null && !early.has(one))
  const fates = (
    await tell(
      context,
      order,
      taken.map((one) => happening(one, order, context.now)),
    )
  ).values()
  if (!order.dry) {
    await keep(context, order.importId, tally)
    await noteJunkIds(context, junkIn(wishes, order))
    await declareMeaning(
      context,
      taken.filter(({ isChurn }) => isChurn).map(({ name }) => name),
      'churn',
    )
  }
  return refused.map((rejected, index) => {
    const one = placed[index]
    if (rejected !== null) return rejected
    const isEarly = one !== undefined && early.has(one)
    const outcome = !isEarly && fates.next().value === 'stored' ? 'created' : 'unchanged'
    return withNoted(outcome, (one && known.noted.get(one.row.row)) ?? [])
  })
}

/** The rows that were told when events without ids bore the number of their row: the same file from before tells nothing twice. */
async function toldBefore(
  { facts, workspace }: Context,
  source: string,
  wishes: readonly EventWish[],
): Promise<Set<EventWish>> {
  const former = wishes.flatMap((wish) => {
    const id = formerId(wish.row)
    return id === null ? [] : [{ wish, id: `${source}:${id}` }]
  })
  if (former.length === 0) return new Set()
  const stored = await storedAmong(
    facts,
    workspace.id,
    former.map(({ id }) => id),
  )
  return new Set(former.flatMap(({ wish, id }) => (stored.has(id) ? [wish] : [])))
}

const idFields = ['message_id', 'customer', 'contract', 'person']

function junkIn(wishes: readonly EventWish[], { source }: ImportOrder): JunkId[] {
  return wishes.flatMap(({ row }) =>
    idFields.flatMap((field) => {
      const id = textIn(row, field)
      return id !== null && meant(id) === null ? [{ source, field, value: junkNamed(id) }] : []
    }),
  )
}

const remembered = new Map<string, Map<number, number>>()

/** In which row each id of an import came first. The last few imports are remembered, each id as 53 bits of its hash. */
function firstRows({ importId, dry }: ImportOrder): Map<number, number> {
  const key = `${importId} ${dry ? 'trial' : 'run'}`
  const present = remembered.get(key) ?? new Map<number, number>()
  remembered.delete(key)
  remembered.set(key, present)
  for (const old of [...remembered.keys()].slice(0, -4)) remembered.delete(old)
  return present
}

function repeated(first: Map<number, number>, id: string, row: number): number | undefined {
  const { low, high } = hashOf(id)
  const short = low + (high & 0x1fffff) * 2 ** 32
  const earlier = first.get(short)
  if (earlier === undefined || earlier > row) first.set(short, row)
  return earlier !== undefined && earlier < row ? earlier : undefined
}

function happening(
  { row, id, name, at, customer, customerName, contract, person, customerId, personId }: EventWish & Placed,
  order: ImportOrder,
  now: Date,
): Happening {
  return {
    type: 'track',
    name,
    messageId: id,
    occurredAt: at,
    receivedAt: now,
    userId: person ?? '',
    anonymousId: '',
    groupId: customer ?? customerName ?? '',
    properties: { ...row.extra, ...(contract !== null && { contract }) },
    source: order.source,
    importId: order.importId,
    placed: { personId, customerId },
  }
}

async function tell(context: Context, order: ImportOrder, happenings: readonly Happening[]): Promise<Fate[]> {
  const { facts, workspace } = context
  if (!order.dry)
    return record({ facts, workspaceId: workspace.id, transaction: (act) => act(context), opens: false }, happenings)
  const already = await storedAmong(
    facts,
    workspace.id,
    happenings.map(({ messageId }) => messageId),
  )
  return happenings.map(({ messageId }) => (already.has(messageId) ? ('known already' as const) : ('stored' as const)))
}
