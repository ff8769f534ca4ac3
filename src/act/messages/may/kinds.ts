import type { Purpose } from '../../../gather/people/contract.ts'

/**
 * What a message is by law and courtesy. `safety`: what somebody must know so that nothing happens to them or their data;
 * `transactional`: what a dealing that is under way takes; `relationship`: what looks after the customer, and sells nothing; `promotion`:
 * an advertisement.
 */
export const classes = ['safety', 'transactional', 'relationship', 'promotion'] as const
export type MessageClass = (typeof classes)[number]

/** What the person may have decided about, of the purposes that consents know. */
export const sentFor = ['service', 'marketing', 'surveys', 'news'] as const satisfies readonly Purpose[]
export type SentFor = (typeof sentFor)[number]

/** The purposes that a message of each class may have; the first unless said otherwise. */
export const purposesOf: Readonly<Record<MessageClass, readonly [SentFor, ...SentFor[]]>> = {
  safety: ['service'],
  transactional: ['service'],
  relationship: ['service', 'news', 'surveys'],
  promotion: ['marketing', 'news'],
}

/** The classes that caps hold for, and whose messages count towards them. What a dealing or safety asks for is never one too many. */
export const capped: readonly MessageClass[] = ['relationship', 'promotion']

export function isCapped({ class: messageClass }: { readonly class: MessageClass }): boolean {
  return capped.includes(messageClass)
}

/** Which goes first where many wait; 0 waits for no rate. */
export const urgencies: Readonly<Record<MessageClass, number>> = {
  safety: 0,
  transactional: 1,
  relationship: 2,
  promotion: 3,
}

/** Whether somebody ends it with one press: it is one of a kind that comes again. What a dealing or safety asks for is no list. */
export function isList(messageClass: MessageClass, purpose: SentFor): boolean {
  return messageClass === 'promotion' || purpose === 'news' || purpose === 'surveys'
}

/**
 * Why nothing goes to an address. `refused`: whoever has it wants no advertisement; `blocked`: one of us said so; `stopped`: whoever has it
 * said STOP, or blocked the account.
 */
export const suppressionReasons = ['bounced', 'blocked', 'stopped', 'complained', 'refused'] as const
export type SuppressionReason = (typeof suppressionReasons)[number]

/** What a workspace may rest an advertisement on besides the person's own consent; each is judged, and switched on, by people. */
export const exceptions = ['dealings', 'businessCard', 'publishedAddress'] as const
export type Exception = (typeof exceptions)[number]

/** What allows it, and what forbids it: no reason is both. */
export const allowing = [
  'agreed',
  'contract',
  'legitimateInterest',
  'legalObligation',
  'safety',
  'dealing',
  'existingDealings',
  'byBusinessCard',
  'byPublishedAddress',
] as const

export const verdicts = [
  ...allowing,
  'erased',
  'left',
  'noAddress',
  'notAnAddress',
  'sameAddress',
  'otherAddress',
  'hasIt',
  'bounced',
  'complained',
  'refused',
  'blocked',
  'stopped',
  'refusedEverything',
  'withdrawn',
  'withdrawnForChannel',
  'withdrawnElsewhere',
  'expired',
  'notAsked',
  'businessCard',
  'publishedAddress',
  'advertising',
  'otherChannel',
  'notCovered',
  'notAnalysed',
  'hadEnough',
  'lacking',
] as const
export type Because = (typeof verdicts)[number]
