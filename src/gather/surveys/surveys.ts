import type { Context } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { customer } from '../customers/customers.ts'
import { person } from '../people/people.ts'
import type { LoyaltySpan, Response, ResponseWish, Step } from './contract.ts'
import * as facts from './facts.ts'
import { loyaltyOf, spansBetween, type Tally } from './spans.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { among as responsesAmong } from './store.ts'

export async function response(context: Context, id: string): Promise<Response> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.response)
  return found
}

export async function recordResponse(context: Context, wish: ResponseWish): Promise<Response> {
  const { nps = null, csat = null, ces = null } = wish
  if (nps === null && csat === null && ces === null && wish.comment === '' && Object.keys(wish.answers).length === 0)
    throw badInput('nps', words.emptyAnswer)
  if (csat !== null && csat > wish.csatScale) throw badInput('csat', words.aboveScale)
  if (wish.customerId) await customer(context, wish.customerId)
  const who = wish.personId
    ? await person(context, wish.personId).catch(() => {
        throw badInput('personId', words.noSuchPerson)
      })
    : null
  const customerId = wish.customerId ?? who?.customerId ?? null
  const columns = {
    customer_id: customerId,
    person_id: wish.personId ?? null,
    survey: wish.survey,
    answered_at: wish.answeredAt ?? context.now,
    nps,
    csat: csat?.toString() ?? null,
    csat_scale: wish.csatScale,
    ces: ces?.toString() ?? null,
    comment: wish.comment,
    locale: wish.locale ?? null,
  }
  const id = await store.insert(context, columns, wish.answers)
  await context.announce({
    name: 'survey.answered',
    about: customerId,
    data: { responseId: id, survey: wish.survey, nps, csat, ces },
  })
  return response(context, id)
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
