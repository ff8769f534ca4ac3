import { startOfDay } from '#maths/time/date-in-zone.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { obeyConsent } from '../../customers/customers.ts'
import { person, presentPerson } from '../on-record.ts'
import * as people from '../store.ts'
import * as store from './consents-store.ts'
import {
  type Channel,
  type Consent,
  type ConsentWish,
  channels,
  hasChannel,
  type MayWe,
  type Purpose,
  purposes,
} from './contract.ts'
import { type Decision, mayWe, refusalsToCarry } from './may-we.ts'
import * as words from './words.ts'

/** Records what a person decided: a new row, whatever there was before. Withdrawn consent for analysis is obeyed from the next run on. */
export async function decideConsent(context: Context, id: string, wish: ConsentWish): Promise<Consent> {
  await presentPerson(context, id)
  const { purpose, given, channel = null } = wish
  const columns = checked(context, wish)
  const decidedAt =
    wish.on === undefined || wish.on === context.today
      ? await store.nextInstant(context, id)
      : new Date(startOfDay(wish.on, context.workspace.zone))
  const consent = await store.add(context, id, { ...columns, decided_at: decidedAt })
  if (purpose === 'analysis' || purpose === 'everything') await obeyAnalysis(context, id)
  await context.announce({ name: 'person.consent decided', about: id, data: { purpose, given, channel } })
  return consent
}

/** What any of the records that were joined had refused is refused by the person; answers the ids of the decisions that say so. */
export async function carryRefusals(
  context: Context,
  id: string,
  records: readonly (readonly Decision[])[],
): Promise<string[]> {
  const at = await store.nextInstant(context, id)
  const ids: string[] = []
  for (const { purpose, channel } of refusalsToCarry(records, { day: context.today, at: Number(at) })) {
    const said = { basis: null, method: null, evidence: null, source: null, expires_on: null }
    const note = words.refusedBeforeJoining[context.workspace.locale]
    const consent = await store.add(context, id, { ...said, purpose, channel, given: false, decided_at: at, note })
    ids.push(consent.id)
    await context.announce({ name: 'person.consent decided', about: id, data: { purpose, given: false, channel } })
  }
  await obeyAnalysis(context, id)
  return ids
}

/** Whether the person may be analysed is what their decisions say today. */
export async function obeyAnalysis(context: Context, id: string): Promise<void> {
  const { customerId, mayAnalyse: before } = await person(context, id)
  const mayAnalyse = (await answer(context, id, 'analysis', null, context.today)).answer !== 'no'
  if (mayAnalyse !== before) await people.update(context, id, { may_analyse: mayAnalyse })
  if (customerId !== null) await obeyConsent(context, customerId, mayAnalyse)
}

export type Question = {
  readonly purpose?: Purpose | undefined
  readonly channel?: Channel | undefined
  readonly day?: string | undefined
}
export type Answered = MayWe & { readonly purpose: Purpose; readonly channel: Channel | null; readonly text: string }

/** The answer for each purpose and channel, or for those that are asked for, with the reason in words. */
export async function answersOf(context: Context, id: string, asked: Question): Promise<Answered[]> {
  const { day = context.today } = asked
  const subject = await askedOf(context, id)
  return purposes
    .filter((purpose) => asked.purpose === undefined || purpose === asked.purpose)
    .flatMap((purpose) => {
      const over = hasChannel(purpose) ? channels.filter((one) => !asked.channel || one === asked.channel) : [null]
      return over.map((channel) => {
        const said = mayWe(subject, purpose, channel, day)
        return { purpose, channel, ...said, text: words.reasonTexts[said.because][context.locale] }
      })
    })
}

/**
 * The answer of each of these people for one purpose over one channel, today; who is not on record has none. `whoLeft`: what those who
 * left had decided, instead of that they left.
 */
export async function answersOfMany(
  context: Context,
  ids: readonly string[],
  { purpose, channel, whoLeft = false }: { purpose: Purpose; channel: Channel; whoLeft?: boolean },
): Promise<ReadonlyMap<string, MayWe>> {
  const decisions = await store.decisionsOf(context, ids)
  return new Map(
    (await people.presences(context, ids)).map(({ id, isErased, leftOn }) => {
      const asked = { isErased, leftOn: whoLeft ? null : leftOn, decisions: decisions.get(id) ?? [] }
      return [id, mayWe(asked, purpose, channel, context.today)]
    }),
  )
}

async function answer(context: Context, id: string, purpose: Purpose, channel: Channel | null, day: string) {
  return mayWe(await askedOf(context, id), purpose, channel, day)
}

async function askedOf(context: Context, id: string) {
  const { erasedAt, leftOn } = await person(context, id)
  const decisions = (await store.decisionsOf(context, [id])).get(id) ?? []
  return { isErased: erasedAt !== null, leftOn, decisions }
}

const longAgo = '1900-01-01'

function checked(context: Context, wish: ConsentWish): Omit<store.ConsentColumns, 'decided_at'> {
  const { purpose, given, channel = null, method = null, expiresOn = null } = wish
  const basis = given ? (wish.basis ?? 'consent') : null
  if (given && purpose === 'everything') throw badInput('purpose', words.nobodyAgreesToEverything)
  if (channel !== null && !hasChannel(purpose)) throw badInput('channel', words.reachesNobody)
  if (!given && wish.basis) throw badInput('basis', words.withdrawalHasNoBasis)
  if (basis === 'consent' && method === 'published') throw badInput('basis', words.publishedIsNoConsent)
  if (basis === 'consent' && method === 'businessCard') throw badInput('basis', words.businessCardIsNoConsent)
  if (wish.on !== undefined && wish.on < longAgo) throw badInput('on', words.tooLongAgo)
  if (wish.on !== undefined && wish.on > context.today) throw badInput('on', words.notYet)
  if (!given && expiresOn !== null) throw badInput('expiresOn', words.withdrawalDoesNotExpire)
  if (expiresOn !== null && expiresOn < (wish.on ?? context.today)) throw badInput('expiresOn', words.expiresBefore)
  return {
    purpose,
    given,
    channel,
    basis,
    method,
    expires_on: expiresOn,
    evidence: wish.evidence || null,
    source: wish.source || null,
    note: wish.note || null,
  }
}
