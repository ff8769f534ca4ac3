import { type Context, memberIn } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import { pageFrom } from '#platform/stores/cursor.ts'
import { customer, memberNames } from '../customers/customers.ts'
import type { Interaction, InteractionKind, InteractionWish } from './contract.ts'
import { figuresOf } from './facts.ts'
import * as holdings from './holding-store.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export async function interaction(context: Context, id: string): Promise<Interaction> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.interaction)
  return found
}

/** Logged now and by whoever logs it, unless said otherwise. */
export async function log(
  context: Context,
  { customerId, kind, ...wish }: InteractionWish & { customerId: string; kind: InteractionKind },
): Promise<Interaction> {
  await customer(context, customerId)
  if (!wish.title && !wish.body) throw badInput('body', words.empty)
  await requireParticipants(context, customerId, wish)
  const memberId = wish.memberId === undefined ? memberIn(context.actor) : wish.memberId
  const columns = {
    ...columnsOf(wish),
    customer_id: customerId,
    kind,
    happened_at: wish.happenedAt ?? context.now,
    member_id: memberId,
  }
  const id = await store.insert(context, columns)
  await context.announce({ name: 'interaction.logged', about: customerId, data: { interactionId: id, kind } })
  return interaction(context, id)
}

export async function change(context: Context, id: string, wish: InteractionWish): Promise<Interaction> {
  const before = await interaction(context, id)
  await requireParticipants(context, before.customerId, wish)
  await store.update(context, id, columnsOf(wish))
  return interaction(context, id)
}

/** Takes back what was just logged. Where somebody has written more into it since, it stays. */
export async function takeLogBack(context: Context, id: string): Promise<void> {
  const found = await store.find(context, id)
  if (found !== undefined && Number(found.updatedAt) === Number(found.createdAt)) await store.remove(context, id)
}

/** What this member would hand over: the accounts owned, page by page, and those that nobody else knows. */
export async function handoverOf(context: Context, memberId: string, after: string | undefined, limit: number) {
  const name = (await memberNames(context, [memberId])).get(memberId)
  if (name === undefined) throw notFound(words.member)
  const owned = await holdings.owned(context, memberId, after, limit + 1)
  const page = pageFrom(owned, limit, ({ customerId }) => customerId)
  const ids = page.rows.map(({ customerId }) => customerId)
  const contacts = await store.lastOfEach(context, ids, 'contacts', 10)
  const notes = await store.lastOfEach(context, ids, 'notes', 10)
  const open = await openOf(context, ids)
  const figures = await figuresOf(context, ids)
  const { oneHolder } = await holdings.counts(context, memberId)
  return {
    member: { id: memberId, name },
    owned: await holdings.countOwned(context, memberId),
    knownAloneTotal: oneHolder,
    knownAlone: await holdings.page(context, { holderId: memberId, limit: 200 }),
    rows: page.rows.map((account) => ({
      ...account,
      contacts: contacts.get(account.customerId) ?? [],
      notes: notes.get(account.customerId) ?? [],
      open: open.map(({ kind, label, rows }) => ({ kind, label, rows: rows.get(account.customerId) ?? [] })),
      figures: figures.get(account.customerId) ?? [],
      goals: [],
    })),
    next: page.next,
  }
}

/** What is not finished of these customers, kind by kind. */
async function openOf(context: Context, customerIds: readonly string[]) {
  if (customerIds.length === 0) return []
  const kinds = []
  for (const { kind, label, read } of context.contributions.openWork ?? []) {
    const rows = await read(context, customerIds)
    kinds.push({ kind, label, rows: Map.groupBy(rows, ({ customerId }) => customerId) })
  }
  return kinds
}

async function requireParticipants(
  context: Context,
  customerId: string,
  { memberId, personIds = [] }: InteractionWish,
): Promise<void> {
  if (memberId && !(await memberNames(context, [memberId])).has(memberId))
    throw badInput('memberId', words.noSuchMember)
  const people = [...new Set(personIds)]
  if (people.length > 0 && (await store.countOfCustomer(context, customerId, people)) < people.length)
    throw badInput('personIds', words.strangers)
}

function columnsOf(wish: InteractionWish): store.InteractionColumns {
  return {
    ...given('kind', wish.kind),
    ...given('initiated_by', wish.initiatedBy),
    ...given('happened_at', wish.happenedAt),
    ...given('member_id', wish.memberId),
    ...given('person_ids', wish.personIds && [...new Set(wish.personIds)]),
    ...given('title', wish.title),
    ...given('body', wish.body),
  }
}
