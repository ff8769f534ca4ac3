import type { Context } from '#platform/context.ts'
import type { LetterWriter } from '#platform/furnishing/contributions.ts'
import type { Letter } from '#platform/outside/mail/mail-server.ts'
import type { Outside } from '#platform/outside/outside.ts'
import { track } from '../../engagement/engagement.ts'
import { linkTo } from '../preferences/token.ts'
import { letterOf } from '../said/letter.ts'
import { addressesIn, type Reading, readMany } from '../said/of-template.ts'
import * as settings from '../settings-store.ts'
import * as words from '../words.ts'
import * as store from './many-store.ts'

/** What each of these deliveries says, when it is handed over. Each is judged in that moment, and what may not go any more says nothing. */
export const letters: LetterWriter = { writer: store.writer, write }

type Going = Omit<store.Delivered, 'said'> & Reading

async function write(
  context: Context,
  outside: Outside,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Letter>> {
  const kept = await settings.kept(context)
  const deliveries = await readOf(context, await stillGoing(context, await store.deliveriesUnder(context, keys)))
  const { url } = outside
  const tracked = await track(
    context,
    { outside, url },
    deliveries.map(({ id, key, messageId, personId, purpose, ...one }) => {
      return { id, letter: key, messageId, personId, purpose, subject: one.said.subject, addresses: addressesIn(one) }
    }),
  )
  return new Map(
    deliveries.map(({ id, key, personId, address, because, reads, ...one }) => {
      const link = linkTo(url, outside, { workspaceId: context.workspace.id, deliveryId: id, personId })
      const wording = { ...one, locale: reads, link, tracked: tracked.get(id) }
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

/** What each reads; of a template it is filled in now and kept, and who lacks something by now is held back. */
async function readOf(context: Context, found: readonly store.Delivered[]): Promise<Going[]> {
  const going: Going[] = []
  for (const some of Map.groupBy(found, ({ messageId }) => messageId).values()) {
    const [message] = some
    if (message === undefined) continue
    const isFilledIn = message.template !== null
    const readings = await readMany(
      context,
      message,
      some.map(({ personId, locale }) => ({ personId, locale })),
    )
    const read = some.flatMap((one) => {
      const reading = readings.get(one.personId)
      return reading === undefined ? [] : [{ ...one, ...reading }]
    })
    const [lacking, whole] = [read.filter(isLacking), read.filter((one) => !isLacking(one))]
    await store.holdLacking(context, lacking)
    if (isFilledIn)
      await store.keepFilled(
        context,
        whole.map(({ id, said, reads }) => ({ id, ...said, locale: reads })),
      )
    going.push(...whole)
  }
  return going
}

function isLacking({ missing }: Reading): boolean {
  return missing.length > 0
}
