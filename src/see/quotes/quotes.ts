import { startOfDay } from '#maths/time/date-in-zone.ts'
import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { Place } from '#platform/stores/cursor.ts'
import { partIn } from '#platform/wording/part-in.ts'
import { membersAmong } from '../segments/segments.ts'
import type { ConsentWish, Filter, NewQuote, Quotable, Quote, Source } from './contract.ts'
import * as reading from './reading/quotes-store.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { quotesOfPerson } from './reading/quotes-store.ts'

type Given<Wish> = { readonly [Name in keyof Wish]?: Wish[Name] | undefined }

export async function found(context: Context, filter: Given<Filter>, after: Place | undefined, limit: number) {
  const { segmentId, ...rest } = filter
  const within =
    segmentId === undefined
      ? rest
      : { ...rest, customerIds: await membersAmong(context, segmentId, await reading.customersQuoted(context)) }
  return { rows: await reading.page(context, within, after, limit), total: await reading.count(context, within) }
}

export async function quote(context: Context, id: string): Promise<Quote> {
  const one = await reading.find(context, id)
  if (one === undefined) throw notFound(words.notUsable)
  return one
}

export async function source(context: Context, of: Source): Promise<Quotable> {
  const one = await reading.thought(context, of)
  if (one === undefined) throw notFound(words.noSource)
  return one
}

/** The quote of these words; where it is kept and may be used already, that one. Nothing is kept that may not be used. */
export async function keepQuote(context: Context, { source: of, part, personId, consent }: NewQuote): Promise<Quote> {
  await store.hold(context, of)
  const from = await reading.thought(context, of)
  if (from === undefined) throw badInput('source.id', words.noSource)
  if (from.words.trim() === '') throw badInput('source', words.noWords)
  if (of.kind === 'contact' && part === undefined) throw badInput('part', words.whichWords)
  const place = partIn(from.words, part)
  if (place === undefined) throw badInput('part', words.notTheirWords)
  const who = of.kind === 'contact' ? whoSaidIt(from, personId) : null
  const id = await store.insert(context, of, place, who)
  if (consent !== undefined) await record(context, id, consent, 'consent.')
  const kept = await reading.find(context, id)
  if (kept === undefined) throw conflict(consent === undefined ? words.consentNeeded : words.withdrawnSince)
  return kept
}

export async function consentTo(context: Context, id: string, wish: ConsentWish): Promise<Quote> {
  await quote(context, id)
  await record(context, id, wish, '')
  const kept = await reading.find(context, id)
  if (kept === undefined) throw conflict(words.withdrawnSince)
  return kept
}

export async function withdraw(context: Context, id: string, evidence: string): Promise<void> {
  const { personId } = await quote(context, id)
  await store.say(context, id, { person_id: personId, given: false, evidence, on: undefined })
}

export async function removeQuote(context: Context, id: string): Promise<void> {
  await quote(context, id)
  await store.remove(context, id)
}

function whoSaidIt({ people }: Quotable, personId: string | undefined): string | null {
  if (personId !== undefined && !people.some(({ id }) => id === personId))
    throw badInput('personId', words.notOfContact)
  if (personId === undefined && people.length > 1) throw badInput('personId', words.whoSaidIt)
  return personId ?? people[0]?.id ?? null
}

async function record(context: Context, id: string, wish: ConsentWish, at: string): Promise<void> {
  const { on, method, evidence, reach, naming, expiresOn = null } = wish
  if (on !== undefined && on > context.today) throw badInput(`${at}on`, words.notYet)
  if (expiresOn !== null && expiresOn < context.today) throw badInput(`${at}expiresOn`, words.expiredAlready)
  const who = await reading.whose(context, id)
  if (naming === 'person' && who.personName === null) throw badInput(`${at}naming`, words.nobodyNamed)
  if (naming === 'company' && (who.customerName === null || who.isPerson))
    throw badInput(`${at}naming`, words.noCompany)
  await store.say(context, id, {
    person_id: who.personId,
    given: true,
    method,
    evidence,
    reach,
    naming,
    expires_on: expiresOn,
    on: on === undefined || on === context.today ? undefined : new Date(startOfDay(on, context.workspace.zone)),
  })
}
