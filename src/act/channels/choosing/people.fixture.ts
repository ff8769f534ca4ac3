import type { SendingChannel } from '../address.ts'

/**
 * People as somebody thought of them by hand, before there was a rule: what is known of each, over what a message is to go, and why. A
 * channel that is not named is one over which it may not go to them (no address, refused, suppressed, not covered).
 *
 * `past`: what went to them over it in half a year, and how often they answered it: replies, links that a person followed, surveys.
 * `cost`: of this message over it; left out where the workspace has not said.
 */
type Known = { readonly past?: readonly [sent: number, answered: number]; readonly cost?: string }
export type SomebodyKnown = {
  readonly who: string
  readonly may: Partial<Record<SendingChannel, Known>>
  readonly prefers?: SendingChannel
  readonly isUrgent?: true
  /** In the order of the message; e-mail, SMS, LINE where left out. */
  readonly order?: readonly SendingChannel[]
  /** The channels, the first first, and why the first; nothing where it may go over none. */
  readonly expected: readonly [because: string, ...channels: SendingChannel[]] | null
}

const free: Known = { cost: '0' }
const letter = (past: Known['past']): Known => ({ ...free, ...(past && { past }) })
const short = (past?: Known['past'], cost = '3.3'): Known => ({ cost, ...(past && { past }) })

export const people: readonly SomebodyKnown[] = [
  {
    who: 'a new contact with every address: the cheapest, for nothing else speaks',
    may: { email: free, sms: short(), line: short(undefined, '5') },
    expected: ['cheapest', 'email', 'sms', 'line'],
  },
  {
    who: 'Ono never reads mail and answers over LINE',
    may: { email: letter([12, 0]), sms: short(), line: short([4, 3], '5') },
    expected: ['answers', 'line', 'sms', 'email'],
  },
  {
    who: 'Kato never reads mail and answers by SMS',
    may: { email: letter([8, 0]), sms: short([3, 2]), line: short([5, 0], '5') },
    expected: ['answers', 'sms', 'email', 'line'],
  },
  {
    who: 'Sato never answered a mail, and nothing was tried over anything else',
    may: { email: letter([6, 0]), sms: short() },
    expected: ['notSilent', 'sms', 'email'],
  },
  {
    who: 'Ito had two mails only: that they did not answer says nothing yet',
    may: { email: letter([2, 0]), sms: short() },
    expected: ['cheapest', 'email', 'sms'],
  },
  {
    who: 'Mori answers everywhere: the cheapest of what they answer',
    may: { email: letter([10, 4]), sms: short([5, 5]), line: short([3, 3], '5') },
    expected: ['cheapest', 'email', 'sms', 'line'],
  },
  {
    who: 'Abe follows one link of thirty and answers every SMS: a rare answer is not a habit',
    may: { email: letter([30, 1]), sms: short([4, 4]) },
    expected: ['answers', 'sms', 'email'],
  },
  {
    who: 'Hara answers one of five, which is a habit',
    may: { email: letter([5, 1]), sms: short() },
    expected: ['answers', 'email', 'sms'],
  },
  {
    who: 'Ueda answers one of six, which is none, and is no silence either',
    may: { email: letter([6, 1]), sms: short() },
    expected: ['cheapest', 'email', 'sms'],
  },
  {
    who: 'Endo wrote by LINE of their own accord; we never sent anything there',
    may: { email: letter([1, 0]), line: short([0, 1], '5') },
    expected: ['answers', 'line', 'email'],
  },
  {
    who: 'Oda said that LINE is best, and answers mails',
    may: { email: letter([10, 9]), line: short([3, 0], '5') },
    prefers: 'line',
    expected: ['preferred', 'line', 'email'],
  },
  {
    who: 'Kudo said SMS, and has refused it since',
    may: { email: free, line: short(undefined, '5') },
    prefers: 'sms',
    expected: ['cheapest', 'email', 'line'],
  },
  {
    who: 'Noda agreed to e-mail alone',
    may: { email: letter([20, 0]) },
    prefers: 'line',
    expected: ['only', 'email'],
  },
  {
    who: 'Baba has blocked the account of LINE and has no address',
    may: { sms: short([9, 0]) },
    expected: ['only', 'sms'],
  },
  { who: 'Chiba wants nothing any more', may: {}, expected: null },
  {
    who: 'a safety notice to Doi, who answers mails: what reaches them fastest, whatever it costs',
    may: { email: letter([10, 9]), sms: short([6, 0], '99'), line: short(undefined, '5') },
    isUrgent: true,
    expected: ['urgent', 'sms', 'line', 'email'],
  },
  {
    who: 'a safety notice to Fujita, who prefers mail and has no mobile number',
    may: { email: free, line: short([3, 0], '50') },
    prefers: 'email',
    isUrgent: true,
    expected: ['urgent', 'line', 'email'],
  },
  {
    who: 'a safety notice to Goto, who has an e-mail address alone',
    may: { email: letter([12, 0]) },
    isUrgent: true,
    expected: ['only', 'email'],
  },
  {
    who: 'the workspace said no costs: the order in which the message names its channels',
    may: { email: {}, sms: {}, line: {} },
    order: ['line', 'email', 'sms'],
    expected: ['first', 'line', 'email', 'sms'],
  },
  {
    who: 'what LINE costs is not known, so that nobody says it is dear',
    may: { email: free, line: {} },
    order: ['line', 'email'],
    expected: ['first', 'line', 'email'],
  },
  {
    who: 'a text of four parts by SMS is dearer than one message of LINE',
    may: { sms: short(undefined, '13.2'), line: short(undefined, '5') },
    expected: ['cheapest', 'line', 'sms'],
  },
  {
    who: 'the same text in one part is cheaper',
    may: { sms: short(undefined, '3.3'), line: short(undefined, '5') },
    expected: ['cheapest', 'sms', 'line'],
  },
  {
    who: 'as cheap one as the other, to the last decimal: the order of the message',
    may: { sms: short(undefined, '5.0'), line: short(undefined, '5') },
    order: ['line', 'sms'],
    expected: ['first', 'line', 'sms'],
  },
  {
    who: 'Hirai is silent everywhere: the cheapest',
    may: { email: letter([9, 0]), sms: short([4, 0]), line: short([3, 0], '2') },
    expected: ['cheapest', 'email', 'line', 'sms'],
  },
  {
    who: 'Imai prefers SMS, and is silent over it: their word holds, not what we make of it',
    may: { email: letter([9, 3]), sms: short([8, 0]) },
    prefers: 'sms',
    expected: ['preferred', 'sms', 'email'],
  },
]
