import type { Context } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { customer } from '../customers/customers.ts'
import { standingPerson } from '../people/people.ts'
import type { LoyaltySpan, Response, ResponseWish, Step, Told } from './contract.ts'
import * as facts from './facts.ts'
import { forget, keep, tell } from './kept-store.ts'
import { loyaltyOf, spansBetween, type Tally } from './spans.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { among as responsesAmong } from './store.ts'

export async function response(context: Context, id: string): Promise<Response> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.response)
  return found
}

/** @param told  what of the answers can be counted, where somebody knows the questions */
export async function recordResponse(context: Context, wish: ResponseWish, told?: Told): Promise<Response> {
  const id = await store.insert(context, { ...(await columnsOf(context, wish)), ...countable(told) }, wish.answers)
  await announceAnswer(context, id, wish)
  return response(context, id)
}

/** Under which a source knows an answer. */
export type KnownAs = { readonly source: string; readonly externalId: string }

/** The answer that a source knows by this id: what it says now takes the place of all that it said before. Said once more it is no news. */
export async function keepResponse(context: Context, known: KnownAs, wish: ResponseWish, told?: Told): Promise<void> {
  const id = await keep(context, known, { ...(await columnsOf(context, wish)), ...countable(told) }, wish.answers)
  if (id !== undefined) await announceAnswer(context, id, wish)
}

/** All that a source said under this id was taken back: it is no answer any more. */
export function forgetResponse(context: Context, known: KnownAs): Promise<void> {
  return forget(context, known)
}

/** Says of an answer on record what of it can be counted. */
export function tellResponse(context: Context, id: string, told: Told): Promise<void> {
  return tell(context, id, told)
}

function countable(told: Told | undefined) {
  return { told: told === undefined ? null : JSON.stringify(told) }
}

async function columnsOf(context: Context, wish: ResponseWish) {
  const { nps = null, csat = null, ces = null } = wish
  if (isEmpty(wish)) throw badInput('nps', words.emptyAnswer)
  if (csat !== null && csat > wish.csatScale) throw badInput('csat', words.aboveScale)
  if (wish.customerId) await customer(context, wish.customerId)
  const who = wish.personId
    ? await standingPerson(context, wish.personId).catch(() => {
        throw badInput('personId', words.noSuchPerson)
      })
    : null
  const answeredAt = wish.answeredAt ?? context.now
  const mayQuote = wish.mayQuote ?? null
  return {
    customer_id: wish.customerId ?? who?.customerId ?? null,
    person_id: wish.personId ?? null,
    survey: wish.survey,
    answered_at: answeredAt,
    nps,
    csat: csat?.toString() ?? null,
    csat_scale: wish.csatScale,
    ces: ces?.toString() ?? null,
    comment: wish.comment,
    locale: wish.locale ?? null,
    may_quote: mayQuote,
    may_quote_at: mayQuote === null ? null : answeredAt,
  }
}

/** Neither a score nor a word. */
export function isEmpty({ nps = null, csat = null, ces = null, comment, answers }: ResponseWish): boolean {
  return nps === null && csat === null && ces === null && comment === '' && Object.keys(answers).length === 0
}

async function announceAnswer(context: Context, responseId: string, wish: ResponseWish): Promise<void> {
  const { survey, nps = null, csat = null, ces = null } = wish
  const { customerId } = await response(context, responseId)
  await context.announce({ name: 'survey.answered', about: customerId, data: { responseId, survey, nps, csat, ces } })
}

/** The score span by span and over all of them; over all, a person who answered in several spans counts once. */
export async function loyaltyBySpan(
  context: Context,
  step: Step,
  filter: facts.Filter,
): Promise<{ spans: LoyaltySpan[]; total: LoyaltySpan; lastOn: string | null }> {
  if (filter.until < filter.from) throw badInput('until', words.backwards)
  const days = spansBetween(filter.from, filter.until, step)
  if (days.length > 400) throw badInput('step', words.tooManySpans)
  const bySpan = await facts.tallies(context, step, filter)
  const total = await facts.tallies(context, null, filter)
  return {
    spans: days.map((day) => loyaltyOf(day, bySpan.get(day) ?? nobody)),
    total: loyaltyOf(filter.from, total.get('') ?? nobody),
    lastOn: await facts.lastOn(context, filter),
  }
}

const nobody: Tally = { answers: 0, promoters: 0, passives: 0, detractors: 0 }
