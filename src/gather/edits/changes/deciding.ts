import type { Context } from '#platform/context.ts'
import { filled } from '#platform/tables/words.ts'
import { textOfIssue } from '#platform/wording/issue-text.ts'
import type { Text } from '#platform/wording/words.ts'
import { attributesNamed } from '../../attributes/attributes.ts'
import { CustomerWish, type MemberRole } from '../../customers/contract.ts'
import { ownerFinder, presentMembers } from '../../customers/customers.ts'
import type { Change } from '../contract.ts'
import * as words from '../words.ts'
import * as store from './deciding-store.ts'
import { attributeOf, wishFor } from './named-field.ts'
import { no, writtenValue } from './written-value.ts'

/** What an edit means for each customer of a batch. */
export type Decided = {
  readonly wishes: ReadonlyMap<string, CustomerWish>
  readonly role: MemberRole
  readonly given: readonly { readonly id: string; readonly memberId: string | null }[]
  readonly refused: ReadonlyMap<string, Text>
}

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>

/** `dealt` is how many customers have been given away in turn before this batch. */
export function decide(context: Context, change: Change, ids: readonly string[], dealt: number): Promise<Decided> {
  switch (change.kind) {
    case 'value':
      return Promise.resolve(alike(change, ids))
    case 'texts':
      return change.field === 'owner' ? ownersWritten(context, change, ids) : fieldsWritten(context, change, ids)
    case 'role':
      return inRole(context, change, ids)
    case 'turns':
      return inTurns(context, change, ids, dealt)
    case 'by value':
      return byValue(context, change, ids)
  }
}

const nothing: Decided = { wishes: new Map(), role: 'owner', given: [], refused: new Map() }

function alike({ field, value }: Of<'value'>, ids: readonly string[]): Decided {
  const wish = CustomerWish.parse(wishFor(field, value))
  return { ...nothing, wishes: new Map(ids.map((id) => [id, wish])) }
}

async function fieldsWritten(context: Context, { field, texts }: Of<'texts'>, ids: readonly string[]) {
  const name = attributeOf(field)
  const [attribute] = name === null ? [] : await attributesNamed(context, 'customer', [name])
  const [wishes, refused] = [new Map<string, CustomerWish>(), new Map<string, Text>()]
  for (const [place, id] of ids.entries()) {
    const read = writtenValue(field, texts[place] ?? '', attribute)
    const wish = 'refused' in read ? null : CustomerWish.safeParse(wishFor(field, read.value))
    if ('refused' in read) refused.set(id, read.refused)
    else if (wish?.data !== undefined) wishes.set(id, wish.data)
    else refused.set(id, textOfIssue(wish?.error.issues[0] ?? { message: '' }))
  }
  return { ...nothing, wishes, refused }
}

async function ownersWritten(context: Context, { texts }: Of<'texts'>, ids: readonly string[]): Promise<Decided> {
  const ownerOf = ownerFinder(await presentMembers(context))
  const refused = new Map<string, Text>()
  const given = ids.flatMap((id, place) => {
    const text = (texts[place] ?? '').trim()
    const owner = text === '' ? null : ownerOf(text)
    if (owner === null || 'memberId' in owner) return [{ id, memberId: owner?.memberId ?? null }]
    refused.set(id, no('named' in owner ? words.refused.member : words.refused.members, text).refused)
    return []
  })
  return { ...nothing, given, refused }
}

async function inRole(context: Context, { role, memberId, onlyUnowned }: Of<'role'>, ids: readonly string[]) {
  const among = onlyUnowned ? await store.unowned(context, ids) : ids
  return { ...nothing, role, given: among.map((id) => ({ id, memberId })) }
}

async function inTurns(
  context: Context,
  { memberIds, onlyUnowned }: Of<'turns'>,
  ids: readonly string[],
  dealt: number,
): Promise<Decided> {
  const among = onlyUnowned ? await store.unowned(context, ids) : ids
  const given = among.map((id, turn) => ({ id, memberId: memberIds[(dealt + turn) % memberIds.length] ?? null }))
  return { ...nothing, given }
}

async function byValue(context: Context, { field, owners, onlyUnowned }: Of<'by value'>, ids: readonly string[]) {
  const among = onlyUnowned ? await store.unowned(context, ids) : ids
  const ownerOf = new Map(owners.map(({ value, memberId }) => [alikeAs(value), memberId]))
  const values = await store.valuesOf(context, field, among)
  const refused = new Map<string, Text>()
  const given = among.flatMap((id) => {
    const value = values.get(id) ?? ''
    const memberId = ownerOf.get(alikeAs(value))
    if (memberId !== undefined) return [{ id, memberId }]
    refused.set(id, value === '' ? words.noValue : filled(words.noOwnerFor, value))
    return []
  })
  return { ...nothing, given, refused }
}

/** One spelling for full-width and half-width, capital and small. */
function alikeAs(value: string): string {
  return value.normalize('NFKC').trim().toLowerCase()
}
