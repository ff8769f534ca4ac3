import type { Context } from '#platform/context.ts'
import type { LettersWait, LetterWriter } from '#platform/furnishing/letter-writer.ts'
import type { Letter } from '#platform/outside/mail/mail-server.ts'
import type { Outside } from '#platform/outside/outside.ts'
import { track } from '../../engagement/engagement.ts'
import { linkTo } from '../preferences/token.ts'
import { letterOf } from '../said/letter.ts'
import { addressesIn, type Reading, readMany, withEnclosed } from '../said/of-template.ts'
import * as settings from '../settings-store.ts'
import * as words from '../words.ts'
import * as store from './many-store.ts'

/** What each of these deliveries says, when it is handed over: of those that `lettersWait` lets go. */
export const letters: LetterWriter = { writer: store.writer, write }

/**
 * Whatever was refused, corrected or blocked since they were ordered, by whichever door that came in, and whatever came with the calendar:
 * each is judged in the moment in which it goes, by name or of a send, unless it is quiet for whom it is to.
 */
export const lettersWait: LettersWait = async (context, keys) => {
  const theirs = keys.filter((key) => key.startsWith(store.prefix))
  const until: ReadonlyMap<string, Date> = await store.waits(context, theirs)
  const rest = theirs.filter((key) => !until.has(key))
  if (rest.length === 0) return until
  const going = new Set((await stillGoing(context, await store.deliveriesUnder(context, rest))).map(({ key }) => key))
  return new Map([...until, ...rest.filter((key) => !going.has(key)).map((key) => [key, null] as const)])
}

type Going = Omit<store.Delivered, 'said'> & Reading

async function write(
  context: Context,
  outside: Outside,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Letter | Date>> {
  const kept = await settings.kept(context)
  const { going: deliveries, later } = await readOf(context, outside, await store.deliveriesUnder(context, keys))
  const { url } = outside
  const tracked = await track(
    context,
    { outside, url },
    deliveries.flatMap(({ id, key, messageId, personId, purpose, ...one }) =>
      one.channel === 'email'
        ? [{ id, letter: key, messageId, personId, purpose, subject: one.said.subject, addresses: addressesIn(one) }]
        : [],
    ),
  )
  const written = deliveries.map(({ id, key, personId, address, because, reads, ...one }) => {
    const link = linkTo(url, outside, { workspaceId: context.workspace.id, deliveryId: id, personId })
    const wording = { ...one, locale: reads, link, tracked: tracked.get(id) }
    return [key, letterOf({ ...wording, reason: words.reasonFor(because) }, kept, { key, to: address })] as const
  })
  const again = new Date(Number(context.now) + tryAgainAfter)
  return new Map<string, Letter | Date>([...written, ...later.map(({ key }) => [key, again] as const)])
}

async function stillGoing(context: Context, found: readonly store.Delivered[]): Promise<store.Delivered[]> {
  const held = new Set<string>()
  const alike = ({ messageId, channel, wereFound }: store.Delivered) => `${messageId} ${channel} ${wereFound}`
  for (const some of Map.groupBy(found, alike).values())
    for (const id of await store.holdBackOf(context, some)) held.add(id)
  return found.filter(({ id }) => !held.has(id))
}

/** What cannot be filled in just now (a store is away) is asked for again, in milliseconds. */
const tryAgainAfter = 2 * 60_000

/**
 * What each reads; of a template it is filled in now and kept, and who lacks something by now is held back. Where the letters of a message
 * cannot be made, they come later and nobody else waits for them.
 */
async function readOf(context: Context, outside: Outside, found: readonly store.Delivered[]) {
  const going: Going[] = []
  const later: store.Delivered[] = []
  for (const some of Map.groupBy(found, ({ messageId }) => messageId).values()) {
    const [message] = some
    if (message === undefined) continue
    const readings = await readMany(context, message, some)
      .then((read) => withEnclosed(context, outside, message.messageId, read))
      .catch(() => null)
    if (readings === null) {
      later.push(...some)
      continue
    }
    const read = some.flatMap((one) => {
      const reading = readings.get(one.personId)
      return reading === undefined ? [] : [{ ...one, ...reading }]
    })
    const whole = read.filter(({ missing }) => missing.length === 0)
    await store.holdLacking(
      context,
      read.filter(({ missing }) => missing.length > 0),
    )
    if (message.template !== null)
      await store.keepFilled(
        context,
        whole.map(({ id, said, reads }) => ({ id, ...said, locale: reads })),
      )
    going.push(...whole)
  }
  return { going, later }
}
