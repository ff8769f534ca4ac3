import type { Context, Desk } from '#platform/context.ts'
import { inTurn } from '#platform/work/breaks.ts'
import { type Heard, languageOf, lexiconVersion, sentimentOf } from '../sentiment/sentiment.ts'
import { isNothing } from '../topics/nothing-said.ts'
import { topicsOf } from '../topics/topics.ts'
import * as store from './reading-store.ts'

/** So many are read in one transaction. */
const some = 1_000

/** What is heard in a text; where it says that there is nothing to say, no word of that praises or finds fault. */
export function heardIn(said: string): Heard & { readonly isNothing: boolean } {
  if (isNothing(said)) return { verdict: 'unsure', score: 0, isIronic: false, sentences: [], isNothing: true }
  return { ...sentimentOf(said), isNothing: false }
}

/** What a text says, as it is kept of a verbatim. */
export function readingOf(said: string): Omit<store.Reading, 'id'> {
  const { verdict, score, isNothing: is_nothing } = heardIn(said)
  return { language: languageOf(said), verdict, score, topics: is_nothing ? [] : topicsOf(said), is_nothing }
}

/** Reads what was not read by the present lexicon, the newest first; answers how many that were. Again it finds nothing to read. */
export async function readSome(context: Context, limit = some): Promise<number> {
  const unread = await store.unread(context, lexiconVersion, limit)
  if (unread.length === 0) return 0
  const readings = await inTurn(unread, ({ id, said }) => ({ id, ...readingOf(said) }))
  await store.keep(context, lexiconVersion, readings)
  return unread.length
}

export async function readAll(desk: Desk): Promise<void> {
  while ((await desk.transaction((context) => readSome(context))) === some);
}
