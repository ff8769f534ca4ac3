import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { filled } from '#platform/tables/words.ts'
import { textOfIssue } from '#platform/wording/issue-text.ts'
import { checkedAttributes } from '../attributes/attributes.ts'
import { CustomerWish } from '../customers/contract.ts'
import { presentMembers } from '../customers/customers.ts'
import { stepAtOnce } from './carrying-out.ts'
import { attributeOf, wishFor } from './changes/named-field.ts'
import { type Change, type Edit, mostAtOnce, type Overtaken, type Which } from './contract.ts'
import * as store from './keeping/edit-store.ts'
import * as overtaken from './keeping/overtaken-store.ts'
import * as words from './words.ts'

export async function edit(context: Context, id: string): Promise<Edit> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.edit)
  return found
}

type EditWish = { readonly which: Which; readonly change: Change; readonly atOnce: boolean }

/** Few customers are looked at, and changed, at once; of many that is the work of a job. */
export async function makeEdit(context: Context, { which, change, atOnce }: EditWish): Promise<Edit> {
  await checkChange(context, change)
  const ids = await idsOf(context, which, change)
  if (ids.length === 0) throw badInput('which', words.nobodyFound)
  const id = await store.insert(context, change, ids)
  return goOn(context, id, atOnce ? 'running' : 'trying', ids.length)
}

/** Whoever asks again while it runs, or once it has run, hears how it stands. */
export async function runEdit(context: Context, id: string): Promise<Edit> {
  const order = await store.hold(context, id)
  if (order === undefined) throw notFound(words.edit)
  if (order.state === 'running' || order.state === 'done') return edit(context, id)
  if (order.state === 'trying') throw conflict(words.stillTrying)
  if (order.state !== 'ready') throw conflict(words.notReady)
  return goOn(context, id, 'running', order.total)
}

export async function undoEdit(context: Context, id: string): Promise<Edit> {
  const order = await store.hold(context, id)
  if (order === undefined) throw notFound(words.edit)
  if (order.state === 'undoing' || order.state === 'undone') return edit(context, id)
  if (order.state !== 'done' && order.state !== 'failed') throw conflict(words.notDone)
  return goOn(context, id, 'undoing', order.total)
}

/** Whom an execution has left, since others changed them after the dry run, with what they say by now. */
export async function overtakenIn(
  context: Context,
  id: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: Overtaken[]; next: string | null }> {
  const { change } = await edit(context, id)
  const from = Number(partsOf(cursor, /^(\d{1,7})$/)[0] ?? 0)
  const ids = await overtaken.overtakenOf(context, id, { from, limit: limit + 1 })
  const { rows, next } = pageFrom(ids, limit, () => String(from + limit))
  return { rows: await overtaken.toldOf(context, change, rows), next }
}

/** The same for those whom the execution left, as somebody wishes who has seen what they say by now. */
export async function repeatEdit(context: Context, id: string): Promise<Edit> {
  const { change } = await edit(context, id)
  const ids = await overtaken.overtakenOf(context, id, { from: 0, limit: null })
  if (ids.length === 0) throw conflict(words.nobodyOvertaken)
  const ofThese =
    change.kind === 'texts' ? { ...change, texts: await overtaken.textsFor(context, { id, change }, ids) } : change
  const madeId = await store.insert(context, ofThese, ids)
  return goOn(context, madeId, 'trying', ids.length)
}

async function goOn(context: Context, id: string, state: Edit['state'], total: number): Promise<Edit> {
  const anew = { looked: 0, given: 0, endedAt: null }
  const counts = state === 'undoing' ? {} : { changed: 0, unchanged: 0, refused: 0, overtaken: 0, reasons: [] }
  await store.update(context, id, { ...anew, ...counts, state })
  if (total <= mostAtOnce) await stepAtOnce(context, id)
  else await context.enqueue('edits.carry out', { id })
  return edit(context, id)
}

async function idsOf(context: Context, which: Which, change: Change): Promise<readonly string[]> {
  if ('ids' in which) {
    const ids = [...new Set(which.ids)]
    if (change.kind !== 'texts') return ids
    if (ids.length < which.ids.length) throw badInput('which.ids', words.twice)
    if (ids.length !== change.texts.length)
      throw badInput('change.texts', filled(words.asManyTexts, change.texts.length, ids.length))
    return ids
  }
  if (change.kind === 'texts') throw badInput('which', words.namedOneByOne)
  const { listed } = context.contributions
  if (listed === undefined) throw badInput('which.filter', words.notAList)
  return listed(context, which.filter)
}

/** What no customer can be is refused before anything is looked at. */
async function checkChange(context: Context, change: Change): Promise<void> {
  if (change.kind === 'value') {
    const { field, value } = change
    const wish = CustomerWish.safeParse(wishFor(field, value))
    if (wish.error !== undefined) throw badInput('change.value', textOfIssue(wish.error.issues[0] ?? wish.error))
    await checkedAttributes(context, 'customer', wish.data.attributes ?? {})
  }
  if (change.kind === 'by value' || change.kind === 'texts') await checkField(context, change.field)
  const members = new Set((await presentMembers(context)).map(({ id }) => id))
  if (membersOf(change).some((id) => !members.has(id))) throw badInput('change', words.noSuchMember)
}

async function checkField(context: Context, field: string): Promise<void> {
  const attribute = attributeOf(field)
  if (attribute !== null) await checkedAttributes(context, 'customer', { [attribute]: null })
}

function membersOf(change: Change): readonly string[] {
  if (change.kind === 'role') return change.memberId === null ? [] : [change.memberId]
  if (change.kind === 'turns') return change.memberIds
  return change.kind === 'by value' ? change.owners.map(({ memberId }) => memberId) : []
}
