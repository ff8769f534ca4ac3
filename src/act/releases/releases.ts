import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import { requestTitles } from '../../gather/requests/requests.ts'
import type { MessageWish } from '../messages/contract.ts'
import { keepMessage, orderedFor, removeMessage } from '../messages/messages.ts'
import type { Release } from './contract.ts'
import * as store from './store.ts'
import * as words from './words.ts'

type Wish = { readonly title: string; readonly event: string; readonly releasedOn: string }

export async function release(context: Context, id: string): Promise<Release> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.release)
  return found
}

/** Its message looks after customers and sells nothing; whoever refused such letters does not get it. */
export async function addRelease(
  context: Context,
  { title, event, releasedOn, requestIds, said }: Wish & { requestIds: readonly string[]; said: MessageWish['said'] },
): Promise<Release> {
  await requireRequests(context, requestIds)
  const { id: message_id } = await keepMessage(context, { class: 'relationship', said })
  const id = await store.insert(context, { title, event, released_on: releasedOn, message_id })
  await store.answer(context, id, requestIds)
  return release(context, id)
}

export async function changeRelease(
  context: Context,
  id: string,
  {
    requestIds,
    ...wish
  }: Partial<{ [Key in keyof Wish]: Wish[Key] | undefined }> & { requestIds?: readonly string[] | undefined },
): Promise<Release> {
  await store.hold(context, id)
  const before = await release(context, id)
  const isOther =
    (wish.event ?? before.event) !== before.event || (wish.releasedOn ?? before.releasedOn) !== before.releasedOn
  if (isOther && (await orderedFor(context, before.messageId)).size > 0) throw conflict(words.windowSettled)
  await store.update(context, id, {
    ...given('title', wish.title),
    ...given('event', wish.event),
    ...given('released_on', wish.releasedOn),
  })
  if (requestIds !== undefined) {
    await requireRequests(context, requestIds)
    await store.answer(context, id, requestIds)
  }
  return release(context, id)
}

export async function removeRelease(context: Context, id: string): Promise<void> {
  await store.hold(context, id)
  const { messageId } = await release(context, id)
  if ((await orderedFor(context, messageId)).size > 0) throw conflict(words.toldAlready)
  await store.remove(context, id)
  await removeMessage(context, messageId)
}

async function requireRequests(context: Context, ids: readonly string[]): Promise<void> {
  const known = await requestTitles(context, ids)
  if (ids.some((id) => !known.has(id))) throw badInput('requestIds', words.noSuchRequest)
}
