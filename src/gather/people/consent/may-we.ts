import { isPresent } from '../present.ts'
import {
  type Basis,
  type Channel,
  channels,
  type DecidedPurpose,
  hasChannel,
  type MayWe,
  type Method,
  type Purpose,
  purposes,
  type Reason,
} from './contract.ts'

/** What the person decided, with the day on which they did; of one instant, what was withdrawn holds. */
export type Decision = {
  readonly id: string
  readonly purpose: DecidedPurpose
  readonly channel: Channel | null
  readonly given: boolean
  readonly basis: Basis | null
  readonly method: Method | null
  readonly at: number
  readonly on: string
  readonly expiresOn: string | null
}

export type Asked = {
  readonly isErased: boolean
  readonly leftOn: string | null
  readonly decisions: readonly Decision[]
}

/**
 * Whether we may use a person's address, words or data for a purpose, over a channel, on a day, by what they had decided until then.
 *
 * What was withdrawn holds against every later basis but the consent of the person themself, and for a channel until that channel is
 * named again. Only what the law orders is said all the same. What rests on anything else than what the person said is a yes where the
 * basis covers the purpose, else not known: a person decides, not silence.
 */
export function mayWe(person: Asked, purpose: Purpose, channel: Channel | null, day: string): MayWe {
  if (person.isErased) return { answer: 'no', because: 'erased', decisionId: null, on: null }
  if (hasChannel(purpose) && !isPresent(person, day))
    return { answer: 'no', because: 'left', decisionId: null, on: person.leftOn }
  const past = person.decisions.filter((one) => one.on <= day)
  const about = past.filter((one) => one.purpose === purpose || one.purpose === 'everything')
  const here = about.filter((one) => one.channel === null || (hasChannel(purpose) && one.channel === channel))
  const given = latestOfEach(here.filter((one) => one.given))
  const withdrawn = here.filter((one) => !one.given)
  const verdicts = given
    .filter((one) => one.basis === 'legalObligation' || !withdrawn.some((other) => isUndoneBy(one, other)))
    .map((one) => verdictOn(one, purpose, channel, day))
  const yes = verdicts.find(({ answer }) => answer === 'yes')
  if (yes !== undefined) return yes
  const refusal = latest(withdrawn)
  if (refusal !== undefined) return because('no', whyRefused(refusal), refusal)
  const best = verdicts.find(({ answer }) => answer === 'no') ?? verdicts[0]
  if (best !== undefined) return best
  const elsewhere = latest(about.filter((one) => one.given))
  if (elsewhere !== undefined) return because('unknown', 'otherChannel', elsewhere)
  return { answer: 'unknown', because: 'nothing', decisionId: null, on: null }
}

/** The answer for each purpose where no channel is asked for, true where it is a yes and false where it is a no; what is not known is left out. */
export function answersForAll(person: Asked, day: string): Partial<Record<Purpose, boolean>> {
  const answers = purposes.flatMap((purpose) => {
    const { answer } = mayWe(person, purpose, null, day)
    return answer === 'unknown' ? [] : [[purpose, answer === 'yes'] as const]
  })
  return Object.fromEntries(answers)
}

/**
 * What has to be refused anew when several records become one person: what any of them refused, for a purpose and over a channel, though
 * all decisions together would not say no. A general refusal comes first; what the law orders is not touched by it.
 */
export function refusalsToCarry(
  records: readonly (readonly Decision[])[],
  now: { readonly day: string; readonly at: number },
): { purpose: Purpose; channel: Channel | null }[] {
  const ask = (decisions: readonly Decision[], purpose: Purpose, channel: Channel | null) =>
    mayWe({ isErased: false, leftOn: null, decisions }, purpose, channel, now.day)
  const together = records.flat()
  const carried: { purpose: Purpose; channel: Channel | null }[] = []
  for (const purpose of purposes) {
    for (const channel of hasChannel(purpose) ? [null, ...channels] : [null]) {
      const isRefused = records.some((one) => refusals.has(ask(one, purpose, channel).because))
      if (!isRefused || ask(together, purpose, channel).answer === 'no') continue
      together.push({ ...plainRefusal, id: '', purpose, channel, at: now.at, on: now.day })
      carried.push({ purpose, channel })
    }
  }
  return carried
}

const refusals: ReadonlySet<Reason> = new Set(['withdrawn', 'withdrawnForChannel', 'refusedEverything'])
const plainRefusal = { given: false, basis: null, method: null, expiresOn: null } as const

/** Only a consent comes after a withdrawal, and after that of a channel only one that names the channel. */
function isUndoneBy(given: Decision, withdrawn: Decision): boolean {
  if (!isOwnConsent(given) || withdrawn.at >= given.at) return true
  return withdrawn.channel !== null && given.channel === null
}

/** A later word on the same basis and channel takes the place of an earlier one; the latest first. */
function latestOfEach(given: readonly Decision[]): Decision[] {
  const groups = Map.groupBy(given, (one) => `${one.channel} ${one.basis} ${isOwnConsent(one)}`)
  return [...groups.values()].flatMap((some) => latest(some) ?? []).sort((one, other) => other.at - one.at)
}

/** Of one instant, what was withdrawn. */
function latest(some: readonly Decision[]): Decision | undefined {
  return some.toSorted((one, other) => one.at - other.at || Number(other.given) - Number(one.given)).at(-1)
}

function verdictOn(one: Decision, purpose: Purpose, channel: Channel | null, day: string): MayWe {
  if (one.expiresOn !== null && one.expiresOn < day) return because('no', 'expired', one)
  if (isOwnConsent(one)) return because('yes', 'agreed', one)
  const doubt = doubtOf(one, purpose, channel)
  return doubt === null
    ? because('yes', covering[one.basis ?? 'legitimateInterest'], one)
    : because('unknown', doubt, one)
}

const covering = {
  consent: 'agreed',
  contract: 'contract',
  legitimateInterest: 'legitimateInterest',
  legalObligation: 'legalObligation',
} as const satisfies Record<Basis, Reason>

/** A contract and the law cover what serving takes; an interest of ours covers what is no advertisement by mail. */
const covered: Readonly<Record<Exclude<Basis, 'consent'>, readonly Purpose[]>> = {
  contract: ['service', 'analysis'],
  legalObligation: ['service'],
  legitimateInterest: ['service', 'analysis', 'surveys', 'marketing', 'news'],
}

/** Who hands over a card, or publishes an address, has agreed to nothing by that, however it was taken down. */
function isOwnConsent({ basis, method }: Decision): boolean {
  return basis === 'consent' && method !== 'published' && method !== 'businessCard'
}

function doubtOf({ basis, method }: Decision, purpose: Purpose, channel: Channel | null): Reason | null {
  if (basis === null) return null
  if (purpose === 'quotes') return 'onlyOwnConsent'
  if (basis === 'consent') return method === 'published' ? 'publishedAddress' : 'businessCard'
  if (!covered[basis].includes(purpose)) return basis === 'contract' ? 'beyondContract' : 'beyondObligation'
  if (basis !== 'legitimateInterest' || !isAdvertisingByMail(purpose, channel)) return null
  if (method === 'published') return 'publishedAddress'
  return method === 'businessCard' ? 'businessCard' : 'advertising'
}

/** 特定電子メール法: advertising by e-mail or short message asks for consent first; its exceptions are to be judged one by one. */
function isAdvertisingByMail(purpose: Purpose, channel: Channel | null): boolean {
  const isAdvertising = purpose === 'marketing' || purpose === 'news'
  return isAdvertising && (channel === null || channel === 'email' || channel === 'sms')
}

function whyRefused({ purpose, channel }: Decision): Reason {
  if (purpose === 'everything') return 'refusedEverything'
  return channel === null ? 'withdrawn' : 'withdrawnForChannel'
}

function because(answer: MayWe['answer'], reason: Reason, { id, on }: Decision): MayWe {
  return { answer, because: reason, decisionId: id, on }
}
