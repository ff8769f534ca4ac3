import type { Context } from '#platform/context.ts'
import { conflict } from '#platform/errors.ts'
import {
  carryRefusals,
  type Decision,
  decideConsent,
  decisionsOf,
  joinedPeople,
  obeyAnalysis,
  person,
} from '../people/people.ts'
import { unchangedSince } from './changed-columns.ts'
import type { Parting } from './contract.ts'
import { found, heldRecords, shown } from './on-record.ts'
import * as references from './references-store.ts'
import * as store from './store.ts'
import * as words from './words.ts'

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
  const standing = (await store.standingInto(context, kept.id)).filter((one) => one.id !== id)
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
  const decisions = (await decisionsOf(context, [kept.id])).get(kept.id) ?? []
  const sides = sidesOf(decisions, standing)
  await refuseSince(context, join, sides.own)
  await refuseAsBefore(context, kept.id, standing, sides.all)
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

type Decisions = readonly Decision[]
type Standing = Awaited<ReturnType<typeof store.standingInto>>

/**
 * What each of the records decided that are one: the one that was kept, those that are still joined into it, each with what was said since
 * by the person that they are, and what was refused anew for one of them.
 */
function sidesOf(decisions: Decisions, standing: Standing): { own: Decisions; all: readonly Decisions[] } {
  const came = standing.map(({ id, moved }) => ({ id, ids: new Set(moved.rows.flatMap(idsOfConsents)) }))
  const anew = new Set(standing.flatMap(({ moved }) => moved.refusals))
  const own = decisions.filter((one) => !anew.has(one.id) && came.every(({ ids }) => !ids.has(one.id)))
  const theirs = came.map(({ id, ids }) =>
    decisions.filter((one) => ids.has(one.id) || (one.id > id && own.includes(one))),
  )
  return { own, all: [own, ...theirs, decisions.filter((one) => anew.has(one.id))] }
}

function idsOfConsents({ table, rows }: references.Moved): string[] {
  return table === 'consents' ? rows.map(({ key }) => String(key.id)) : []
}

/** What a record that is still joined had refused stays refused, also where it was the one that went that said so. */
async function refuseAsBefore(context: Context, keptId: string, standing: Standing, sides: readonly Decisions[]) {
  const anew = await carryRefusals(context, keptId, sides)
  const [latest] = standing
  if (latest !== undefined && anew.length > 0) await store.noteRefusals(context, latest.id, anew)
}

/** Whoever refused something since was both: it is refused on either record, unless it was agreed to again. */
async function refuseSince(context: Context, { id, absorbed_id }: { id: string; absorbed_id: string }, own: Decisions) {
  const since = own.filter((one) => one.id > id)
  const note = words.refusedSince[context.workspace.locale]
  for (const one of since.filter(({ given }) => !given)) {
    const { purpose, channel, at } = one
    const isTakenBack = since.some(
      (later) => later.given && later.at > at && later.purpose === purpose && later.channel === channel,
    )
    if (!isTakenBack) await decideConsent(context, absorbed_id, { purpose, channel, given: false, note })
  }
}
