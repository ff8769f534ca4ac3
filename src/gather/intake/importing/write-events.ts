import { createHash } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import type { ImportOrder, ImportRow } from '#platform/contributions.ts'
import { beginningOf } from '#platform/plain-text.ts'
import { instantIn, type Rejection, rejection, type Stored, textIn } from '#platform/tables/storing/store-rows.ts'
import { filled } from '#platform/tables/words.ts'
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
import { isJunkId, junkNamed } from '../reading/junk-id.ts'
import type { EventWish } from './event-wish.ts'
import { keep, noteFault, type Tally } from './faults.ts'
import { knownOf, livesOf, noteContradictions, placeOf } from './places.ts'
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
    noteContradictions(tally, context.workspace.zone, one, contract, lives)
    const earlier = repeated(first, one.id, one.row.row)
    if (earlier === undefined) return null
    noteFault(tally, 'repeated id', textIn(one.row, 'message_id') ?? one.id)
    return rejection('message_id', filled(importWords.repeated, earlier))
  })
  const taken = placed.filter((_, index) => refused[index] === null)
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
  return refused.map((rejected) => rejected ?? (fates.next().value === 'stored' ? 'created' : 'unchanged'))
}

/** What a row without an id of its own says; `null` where it bears one. What the file declares of its events is no part of it. */
export function likenessOf(row: ImportRow): string | null {
  if (meant(textIn(row, 'message_id')) !== null) return null
  const { means: _, ...values } = row.values
  return JSON.stringify([sorted(values), sorted(row.extra)])
}

/** Such a row is known again by what it says and by how many before it said the same: the same file twice tells nothing twice. */
function contentId(row: ImportRow): string {
  const digest = createHash('sha1')
    .update(likenessOf(row) ?? '')
    .digest('base64url')
  return row.occurrence ? `${digest}#${row.occurrence + 1}` : digest
}

function sorted(values: Readonly<Record<string, unknown>>): [string, unknown][] {
  const told = Object.entries(values).filter(([, value]) => value !== null && value !== '')
  return told.sort(([a], [b]) => (a < b ? -1 : 1))
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

/** The id, unless it is one that identifies nobody. */
function meant(id: string | null): string | null {
  return id === null || isJunkId(id) ? null : id
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
