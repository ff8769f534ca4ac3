import type { Context } from '#platform/context.ts'
import type { LetterWriter } from '#platform/furnishing/contributions.ts'
import { pagesIn } from '#platform/outside/mail/html-letter.ts'
import type { Letter } from '#platform/outside/mail/mail-server.ts'
import type { Outside } from '#platform/outside/outside.ts'
import { track } from '../../engagement/engagement.ts'
import { linkTo } from '../preferences/token.ts'
import { letterOf, saidIn } from '../said/letter.ts'
import * as settings from '../settings-store.ts'
import * as words from '../words.ts'
import * as store from './many-store.ts'

/** What each of these deliveries says, when it is handed over. Each is judged in that moment, and what may not go any more says nothing. */
export const letters: LetterWriter = { writer: store.writer, write }

async function write(
  context: Context,
  outside: Outside,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Letter>> {
  const kept = await settings.kept(context)
  const deliveries = (await stillGoing(context, await store.deliveriesUnder(context, keys))).map((one) => ({
    ...one,
    ...saidIn(one.said, one.locale, context.workspace.locale),
  }))
  const { url } = outside
  const tracked = await track(
    context,
    { outside, url },
    deliveries.map(({ id, key, messageId, personId, purpose, said: { subject, text } }) => {
      return { id, letter: key, messageId, personId, purpose, subject, addresses: pagesIn(text) }
    }),
  )
  return new Map(
    deliveries.map(({ id, key, personId, address, because, ...one }) => {
      const link = linkTo(url, outside, { workspaceId: context.workspace.id, deliveryId: id, personId })
      const wording = { ...one, link, tracked: tracked.get(id) }
      return [key, letterOf({ ...wording, reason: words.reasonFor(because) }, kept, { key, to: address })]
    }),
  )
}

/** Whatever was refused, corrected or blocked since they were reserved, by whichever door that came in. */
async function stillGoing(context: Context, found: readonly store.Delivered[]): Promise<store.Delivered[]> {
  const held = new Set<string>()
  for (const some of Map.groupBy(found, ({ messageId, wereFound }) => `${messageId} ${wereFound}`).values())
    for (const id of await store.holdBackOf(context, some)) held.add(id)
  return found.filter(({ id }) => !held.has(id))
}
