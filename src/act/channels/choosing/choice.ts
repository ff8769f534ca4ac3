import { decimal } from '#maths/money/decimal.ts'
import type { SendingChannel } from '../address.ts'
import type { Choice } from '../contract.ts'

/** What somebody did with what came to them over a channel: they answer it, they never do, or neither is certain. */
export const responses = ['silent', 'unclear', 'answers'] as const
export type Response = (typeof responses)[number]

/** How many messages went to somebody over a channel, and how many answers came: replies, links that a person followed, surveys. */
export type Past = { readonly sent: number; readonly answered: number }

/** So many that went unanswered are a silence, and one answer of so many is a habit. */
export const [silence, habit] = [3, 5]

export function responseOf({ sent, answered }: Past): Response {
  if (answered > 0) return answered * habit >= sent ? 'answers' : 'unclear'
  return sent >= silence ? 'silent' : 'unclear'
}

/** A channel over which a message may go to somebody: consent, law, an address that is not suppressed, words that fit it. */
export type Way = {
  readonly channel: SendingChannel
  readonly response: Response
  /** What the message costs over it, an exact decimal in the currency of the workspace; null where that is not known. */
  readonly cost: string | null
}

export type Choosing = {
  /** In the order in which the message names its channels. */
  readonly ways: readonly Way[]
  /** What the person said themselves. */
  readonly prefers: SendingChannel | null
  /** Whether it must be known at once. */
  readonly isUrgent: boolean
}

/** What reaches somebody first: an SMS shows by itself, LINE where the telephone is online, a mail when it is looked for. */
const fastest: readonly SendingChannel[] = ['sms', 'line', 'email']

/**
 * The channels over which a message may go to somebody, the best first, and why that is the best. What is urgent goes over what is fastest,
 * whatever it costs. Otherwise: what the person asked for; what they answer, and last of all what they never do; of these what costs least,
 * where all costs are known; of these in the order of the message. Never one that is not among `ways`.
 */
export function choiceOf({ ways, prefers, isUrgent }: Choosing): {
  readonly order: readonly SendingChannel[]
  readonly because: Choice | null
} {
  const ranked = isUrgent
    ? ways.toSorted((one, other) => fastest.indexOf(one.channel) - fastest.indexOf(other.channel))
    : byWorth(ways, prefers)
  const [first, second] = ranked
  const order = ranked.map(({ channel }) => channel)
  if (first === undefined) return { order, because: null }
  if (second === undefined) return { order, because: 'only' }
  if (isUrgent) return { order, because: 'urgent' }
  if (first.channel === prefers) return { order, because: 'preferred' }
  if (first.response !== second.response)
    return { order, because: first.response === 'answers' ? 'answers' : 'notSilent' }
  const alike = ways.filter(({ channel, response }) => response === first.response && channel !== prefers)
  return { order, because: isCostKnown(alike) && costOf(first).lt(costOf(second)) ? 'cheapest' : 'first' }
}

function byWorth(ways: readonly Way[], prefers: SendingChannel | null): Way[] {
  const wished = ways.filter(({ channel }) => channel === prefers)
  const rest = ways.filter(({ channel }) => channel !== prefers)
  const tiers = responses.toReversed().map((response) => rest.filter((one) => one.response === response))
  return [...wished, ...tiers.flatMap(byCost)]
}

/** That of one of them it is not known leaves them in their order: what is not known is not dear. */
function byCost(alike: readonly Way[]): readonly Way[] {
  return isCostKnown(alike) ? alike.toSorted((one, other) => costOf(one).cmp(costOf(other))) : alike
}

function isCostKnown(ways: readonly Way[]): boolean {
  return ways.every(({ cost }) => cost !== null)
}

function costOf({ cost }: Way) {
  return decimal(cost ?? '0', 'cost')
}
