import { dateInZone } from '#maths/time/date-in-zone.ts'
import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { person } from '../../gather/people/people.ts'
import { addRequest, addVoice, requestCalled } from '../../gather/requests/requests.ts'
import type { ExplainedVerbatim, Verbatim } from './contract/shapes.ts'
import { heardIn } from './reading/reading.ts'
import type { Verdict } from './sentiment/said.ts'
import { sentencesOf } from './sentiment/sentences.ts'
import * as store from './store.ts'
import * as tagStore from './tags/tag-store.ts'
import { mindTag } from './tags/tags.ts'
import { words } from './words.ts'

export { readAll } from './reading/reading.ts'
export { isWithheld } from './reading/withheld.ts'
export { patternOf } from './tags/pattern.ts'
export { addTag } from './tags/tags.ts'

export async function verbatim(context: Context, id: string): Promise<Verbatim> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.verbatim)
  return found
}

/** With the words that say so; what may not be analysed is not explained either. */
export async function explained(context: Context, id: string): Promise<ExplainedVerbatim> {
  const found = await verbatim(context, id)
  if (found.isWithheld) return { ...found, byLexicon: null }
  const { verdict, score, isIronic, sentences } = heardIn(found.said)
  const shown = sentences.map(({ text, weight, telling }) => ({
    text,
    weight,
    telling: telling.map((one) => ({ ...one, turns: [...one.turns] })),
  }))
  return { ...found, byLexicon: { verdict, score, isIronic, sentences: shown } }
}

export async function correct(context: Context, id: string, verdict: Verdict): Promise<Verbatim> {
  await verbatim(context, id)
  await store.correct(context, id, verdict)
  return verbatim(context, id)
}

/** Of every verbatim with exactly this text; answers how many there are. */
export async function correctSaid(context: Context, said: string, verdict: Verdict): Promise<number> {
  const ids = await store.idsOf(context, said)
  for (const id of ids) await store.correct(context, id, verdict)
  return ids.length
}

export async function uncorrect(context: Context, id: string): Promise<Verbatim> {
  await verbatim(context, id)
  await store.uncorrect(context, id)
  return verbatim(context, id)
}

export async function tag(context: Context, id: string, tagId: string, hasIt: boolean): Promise<Verbatim> {
  await verbatim(context, id)
  await mindTag(context, tagId)
  await tagStore.say(context, id, tagId, hasIt)
  return verbatim(context, id)
}

export async function untag(context: Context, id: string, tagId: string): Promise<Verbatim> {
  await verbatim(context, id)
  await mindTag(context, tagId)
  await tagStore.unsay(context, id, tagId)
  return verbatim(context, id)
}

type Made = { readonly requestId: string; readonly title: string; readonly isNew: boolean }

/**
 * The request that was made of it, or a new one with its words as the voice; where one is called so already, the voice is added to that.
 * Whoever asks twice waits for the first and is told the same.
 */
export async function makeRequest(context: Context, id: string, wished: string | undefined): Promise<Made> {
  if (!(await store.hold(context, id))) throw notFound(words.verbatim)
  const { request, said, customerId, source, ...rest } = await verbatim(context, id)
  if (request !== null) return { requestId: request.id, title: request.title, isNew: false }
  if (customerId === null) throw conflict(words.nobodys)
  if (source.kind === 'voice') throw notFound(words.verbatim)
  const title = wished ?? titleIn(said)
  if (title === '') throw badInput('title', words.notAskable)
  const day = dateInZone(rest.saidAt, context.workspace.zone)
  const voice = {
    customerId,
    personId: await stillTheirs(context, rest.personId, customerId),
    saidOn: [day, context.today].toSorted()[0],
    words: [...said].slice(0, lengths.comment).join(''),
    heardIn: { kind: source.kind, id: source.id },
  }
  const same = await requestCalled(context, title)
  if (same === undefined) {
    const made = await addRequest(context, { title, purpose: '', voice })
    return { requestId: made.id, title: made.title, isNew: true }
  }
  await addVoice(context, same.id, voice)
  return { requestId: same.id, title: same.title, isNew: false }
}

/** The first sentence, as long as a title is easily read. */
export function titleIn(said: string): string {
  const [first = ''] = sentencesOf(said)
  const letters = [...first.replace(/[。.!！]+$/u, '')]
  return letters.length <= 80 ? letters.join('') : `${letters.slice(0, 79).join('')}…`
}

async function stillTheirs(context: Context, personId: string | null, customerId: string): Promise<string | null> {
  if (personId === null) return null
  const found = await person(context, personId).catch(() => null)
  return found?.customerId === customerId ? personId : null
}
