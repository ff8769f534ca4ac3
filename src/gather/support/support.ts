import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import { customer } from '../customers/customers.ts'
import { standingPerson } from '../people/people.ts'
import type { Case, CaseWish } from './contract.ts'
import { isOpen } from './open.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export async function supportCase(context: Context, id: string): Promise<Case> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.caseNoun)
  return found
}

export async function openCase(
  context: Context,
  { customerId, ...wish }: CaseWish & { customerId: string },
): Promise<Case> {
  await customer(context, customerId)
  await requirePerson(context, wish)
  const id = await store.insert(context, {
    ...columnsOf(wish),
    customer_id: customerId,
    opened_at: wish.openedAt ?? context.now,
  })
  await context.announce({
    name: 'case.opened',
    about: customerId,
    data: { caseId: id, priority: wish.priority ?? 'medium' },
  })
  return supportCase(context, id)
}

export async function changeCase(context: Context, id: string, wish: CaseWish): Promise<Case> {
  const before = await supportCase(context, id)
  if (wish.status !== undefined && !isOpen(before)) throw conflict(words.alreadyClosed)
  if (before.closedAt !== null && wish.openedAt !== undefined && before.closedAt < wish.openedAt)
    throw badInput('openedAt', words.closesBeforeOpening)
  await requirePerson(context, wish)
  await store.update(context, id, columnsOf(wish))
  if (wish.escalated && !before.escalated)
    await context.announce({ name: 'case.escalated', about: before.customerId, data: { caseId: id } })
  return supportCase(context, id)
}

export async function closeCase(context: Context, id: string, closedAt: Date): Promise<Case> {
  const before = await supportCase(context, id)
  if (!isOpen(before)) throw conflict(words.alreadyClosed)
  if (closedAt < before.openedAt) throw badInput('closedAt', words.closesBeforeOpening)
  await store.update(context, id, { status: 'closed', closed_at: closedAt })
  await context.announce({ name: 'case.closed', about: before.customerId, data: { caseId: id } })
  return supportCase(context, id)
}

export async function reopenCase(context: Context, id: string): Promise<Case> {
  const before = await supportCase(context, id)
  if (isOpen(before)) throw conflict(words.notClosed)
  await store.update(context, id, { status: 'open', closed_at: null, reopened: true })
  await context.announce({ name: 'case.reopened', about: before.customerId, data: { caseId: id } })
  return supportCase(context, id)
}

async function requirePerson(context: Context, { personId }: CaseWish): Promise<void> {
  if (personId)
    await standingPerson(context, personId).catch(() => {
      throw badInput('personId', words.noSuchPerson)
    })
}

function columnsOf(wish: CaseWish): store.CaseColumns {
  return {
    ...given('person_id', wish.personId),
    ...given('subject', wish.subject),
    ...given('priority', wish.priority),
    ...given('status', wish.status),
    ...given('opened_at', wish.openedAt),
    ...given(
      'first_response_minutes',
      wish.firstResponseMinutes === undefined ? undefined : (wish.firstResponseMinutes?.toString() ?? null),
    ),
    ...given('satisfaction', wish.satisfaction),
    ...given('escalated', wish.escalated),
  }
}
