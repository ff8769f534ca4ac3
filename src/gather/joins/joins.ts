import { createHash } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { FurtherKind, Person } from '../people/contract.ts'
import {
  carryRefusals,
  changePerson,
  decideConsent,
  decisionsOf,
  joinedPeople,
  obeyAnalysis,
  person,
  plain,
  refusalsToCarry,
} from '../people/people.ts'
import { twinsOf } from './candidates-store.ts'
import { changedColumns, unchangedSince } from './changed-columns.ts'
import type { Join, JoinPreview, Parting } from './contract.ts'
import { furtherIn, joinedFields, wishOf } from './joined-fields.ts'
import * as references from './references-store.ts'
import * as store from './store.ts'
import * as words from './words.ts'

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

/** Both records are as they were; what came or was changed since stays with the one that was kept, and is named. */
export async function partPeople(context: Context, id: string): Promise<Parting> {
  await store.hold(context, id)
  const join = await found(context, id)
  if (join.undone_at !== null) throw conflict(words.alreadyParted)
  const now = await heldRecords(context, [join.kept_id, join.absorbed_id])
  const kept = await person(context, join.kept_id)
  const absorbed = await person(context, join.absorbed_id)
  if (kept.erasedAt !== null || absorbed.erasedAt !== null) throw conflict(words.erasedSince)
  if (kept.joinedInto !== null) throw conflict(words.keptJoinedSince)
  const { rows, columns, further, refusals } = join.moved
  await joinedPeople.dropRefusals(context, refusals)
  await joinedPeople.dropFurther(context, further)
  const stay = new Map<string, number>()
  for (const moved of rows) {
    const count = await references.moveBack(context, moved, kept.id, absorbed.id)
    if (count > 0) stay.set(moved.table, (stay.get(moved.table) ?? 0) + count)
  }
  for (const reference of await references.references(context)) {
    const count = await references.countSince(context, reference, kept.id, id)
    if (count > 0) stay.set(reference.table, (stay.get(reference.table) ?? 0) + count)
  }
  const { customer_id } = join.absorbed
  // Where their customer was merged since, both are with the one that it is now.
  const home = customer_id === null ? null : (kept.customerId ?? customer_id)
  await joinedPeople.standAgain(context, absorbed.id, { ...join.absorbed, customer_id: home })
  const { back, changed } = unchangedSince(columns, now.get(kept.id) ?? {})
  await joinedPeople.write(context, kept.id, back)
  await refuseSince(context, join)
  await obeyAnalysis(context, kept.id)
  await obeyAnalysis(context, absorbed.id)
  await store.markUndone(context, id)
  for (const one of [kept.id, absorbed.id]) {
    const { customerId } = await person(context, one)
    await context.announce({ name: 'person.changed', about: one, data: { customerId, fields: Object.keys(back) } })
  }
  const data = { absorbedId: absorbed.id, joinId: id }
  await context.announce({ name: 'person.parted', about: kept.id, data })
  const recordsThatStay = [...stay].map(([record, count]) => ({ record, count }))
  return { ...shown(await found(context, id)), fieldsThatStay: [...changed], recordsThatStay }
}

/** Whoever refused something since was both: it is refused on either record, unless it was agreed to again. */
async function refuseSince(
  context: Context,
  { id, kept_id, absorbed_id }: { id: string; kept_id: string; absorbed_id: string },
) {
  const since = ((await decisionsOf(context, [kept_id])).get(kept_id) ?? []).filter((one) => one.id > id)
  const note = words.refusedSince[context.workspace.locale]
  for (const one of since.filter(({ given }) => !given)) {
    const { purpose, channel, at } = one
    const isTakenBack = since.some(
      (later) => later.given && later.at > at && later.purpose === purpose && later.channel === channel,
    )
    if (!isTakenBack) await decideConsent(context, absorbed_id, { purpose, channel, given: false, note })
  }
}

export async function joinsOf(
  context: Context,
  customerId: string,
  after: string | undefined,
  limit: number,
): Promise<Join[]> {
  return (await store.ofCustomer(context, customerId, after, limit)).map(shown)
}

/** In one order, so that two joins at once cannot cross. */
async function heldRecords(context: Context, ids: readonly string[]) {
  const held = new Map<string, joinedPeople.RecordAsItWas>()
  for (const id of ids.toSorted()) held.set(id, await joinedPeople.recordOf(context, id))
  return held
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
  if (kind === 'phone') return one.replace(/\D/gu, '') === other.replace(/\D/gu, '')
  return kind === 'line' ? one === other : plain(one) === plain(other)
}

function seenOf(...records: readonly Person[]): string {
  const said = records.map(({ updatedAt, createdAt, ...one }) => one)
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url')
}

async function found(context: Context, id: string) {
  const join = await store.find(context, id)
  if (join === undefined) throw notFound(words.join)
  return join
}

function shown(join: Awaited<ReturnType<typeof found>>): Join {
  const counts = Map.groupBy(join.moved.rows, ({ table }) => table)
  return {
    id: join.id,
    keptId: join.kept_id,
    absorbedId: join.absorbed_id,
    keptName: join.kept_name || join.kept_email || '',
    absorbedName: String(join.absorbed.name || join.absorbed.email || ''),
    moved: [...counts].map(([record, some]) => ({ record, count: some.flatMap(({ rows }) => rows).length })),
    stayed: join.moved.stayed,
    joinedAt: join.joined_at,
    author: join.author,
    undoneAt: join.undone_at,
  }
}
