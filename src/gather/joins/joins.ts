import { createHash } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { badInput, conflict } from '#platform/errors.ts'
import type { FurtherKind, Person } from '../people/contract.ts'
import {
  carryRefusals,
  changePerson,
  decisionsOf,
  joinedPeople,
  person,
  plain,
  refusalsToCarry,
  telephoneKey,
} from '../people/people.ts'
import { changedColumns } from './changed-columns.ts'
import type { Join, JoinPreview } from './contract.ts'
import { furtherIn, joinedFields, wishOf } from './joined-fields.ts'
import { found, heldRecords, shown } from './on-record.ts'
import { twinsOf } from './proposing/candidates-store.ts'
import * as references from './references-store.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { partPeople } from './parting.ts'

type Wish = {
  readonly keptId: string
  readonly absorbedId: string
  readonly take: readonly string[]
  readonly seen?: string | undefined
}

export async function previewJoin(context: Context, wish: Wish): Promise<JoinPreview> {
  const { kept, absorbed } = await both(context, wish)
  const records = []
  for (const reference of await references.references(context)) {
    const [here, there] = [
      await references.countOf(context, reference, kept.id),
      await references.countOf(context, reference, absorbed.id),
    ]
    if (here + there > 0) records.push({ record: reference.table, kept: here, absorbed: there })
  }
  const decisions = await decisionsOf(context, [kept.id, absorbed.id])
  const sides = [decisions.get(kept.id) ?? [], decisions.get(absorbed.id) ?? []]
  const twin = (await twinsOf(context, kept.id)).find(({ id }) => id === absorbed.id)
  return {
    kept,
    absorbed,
    fields: joinedFields(kept, absorbed, wish.take, alike),
    records,
    refusals: refusalsToCarry(sides, { day: context.today, at: Number(context.now) }),
    because: twin?.because ?? [],
    seen: seenOf(kept, absorbed),
  }
}

/** Everything of the one is of the other, which is filled with what it lacks; kept is what it takes to tell them apart again. */
export async function joinPeople(context: Context, wish: Wish): Promise<Join> {
  const ids = [wish.keptId, wish.absorbedId]
  const held = await heldRecords(context, ids)
  const { kept, absorbed } = await both(context, wish)
  if (wish.seen !== undefined && wish.seen !== seenOf(kept, absorbed)) throw conflict(words.changedSince)
  const decisions = await decisionsOf(context, ids)
  const fields = joinedFields(kept, absorbed, wish.take, alike)

  await joinedPeople.emptyInto(context, absorbed.id, kept.id)
  await changePerson(context, kept.id, wishOf(fields))
  const columns = changedColumns(held.get(kept.id) ?? {}, await joinedPeople.recordOf(context, kept.id))
  const rows: references.Moved[] = []
  const stayed: { record: string; count: number }[] = []
  for (const reference of await references.references(context)) {
    rows.push({ ...reference, rows: await references.move(context, reference, absorbed.id, kept.id) })
    const count = await references.countOf(context, reference, absorbed.id)
    if (count > 0) stayed.push({ record: reference.table, count })
  }
  const further = await joinedPeople.addFurther(context, kept.id, furtherIn(fields))
  const refusals = await carryRefusals(
    context,
    kept.id,
    ids.map((id) => decisions.get(id) ?? []),
  )
  const id = await store.insert(context, wish, held.get(absorbed.id) ?? {}, {
    rows: rows.filter((one) => one.rows.length > 0),
    columns,
    stayed,
    further,
    refusals,
  })
  await context.announce({ name: 'person.joined', about: kept.id, data: { absorbedId: absorbed.id, joinId: id } })
  return shown(await found(context, id))
}

export async function joinsOf(
  context: Context,
  customerId: string,
  after: string | undefined,
  limit: number,
): Promise<Join[]> {
  return (await store.ofCustomer(context, customerId, after, limit)).map(shown)
}

async function both(context: Context, { keptId, absorbedId }: Wish): Promise<{ kept: Person; absorbed: Person }> {
  if (keptId === absorbedId) throw badInput('absorbedId', words.withItself)
  const kept = await person(context, keptId)
  const absorbed = await person(context, absorbedId)
  if (kept.joinedInto !== null || absorbed.joinedInto !== null) throw conflict(words.alreadyJoined)
  if (kept.erasedAt !== null || absorbed.erasedAt !== null) throw conflict(words.oneIsErased)
  if (kept.customerId !== null && absorbed.customerId !== null && kept.customerId !== absorbed.customerId)
    throw conflict(words.ofTwoCustomers)
  return { kept, absorbed }
}

function alike(kind: FurtherKind, one: string, other: string): boolean {
  if (kind === 'phone') return telephoneKey(one) === telephoneKey(other)
  return kind === 'line' ? one === other : plain(one) === plain(other)
}

function seenOf(...records: readonly Person[]): string {
  const said = records.map(({ updatedAt, createdAt, ...one }) => one)
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url')
}
