import type { MayWe } from '../../../gather/people/contract.ts'
import { isReachable, type SendingChannel } from '../../channels/channels.ts'
import { type Because, capped, type Exception, type MessageClass, type SuppressionReason } from './kinds.ts'

/** What is known of a person when a message is to go to them over a channel. */
export type Recipient = {
  readonly channel: SendingChannel
  readonly isErased: boolean
  readonly hasLeft: boolean
  readonly address: string | null
  /** Whether somebody else gets it at the same address. */
  readonly isSecond: boolean
  /** Whether they took their consent to be analysed back, and were found by what was analysed. */
  readonly isWithheld: boolean
  /** Whether their customer is with us. */
  readonly isWithUs: boolean
  /** Whether they are at a business. */
  readonly isBusiness: boolean
  readonly suppressed: SuppressionReason | null
  /** What they decided on the purpose, over the channel. */
  readonly consent: Pick<MayWe, 'answer' | 'because' | 'decisionId' | 'on'>
  /** A refusal that somebody on record under the same address gave: it is the same pair of eyes. */
  readonly refusedElsewhere: Pick<MayWe, 'decisionId' | 'on'> | null
  /** Whether they have had, or wait for, as many messages for the purpose as its cap allows. */
  readonly hadEnough: boolean
}

export type Verdict = {
  readonly may: boolean
  readonly because: Because
  /** The decision that settles it, and its day; null where it rests on something else. */
  readonly decisionId: string | null
  readonly on: string | null
}

/**
 * Whether a message of a class may go to a person over a channel, and why. What nobody can be reached by comes first, then what was refused,
 * then what allows it: a refusal beats every basis. That nothing is known is a no for an advertisement, unless the workspace rests it
 * on an exception that the law names (特定電子メール法 3条1項). What may go is held back last of all where it would be one too many.
 */
export function maySend(
  recipient: Recipient,
  messageClass: MessageClass,
  rests: ReadonlySet<Exception> = new Set(),
): Verdict {
  const verdict = lawfully(recipient, messageClass, rests)
  return verdict.may && recipient.hadEnough && capped.includes(messageClass) ? no('hadEnough') : verdict
}

function lawfully(recipient: Recipient, messageClass: MessageClass, rests: ReadonlySet<Exception>): Verdict {
  const unreachable = unreachableBecause(recipient) ?? suppressedFor(recipient.suppressed, messageClass)
  if (unreachable !== null) return no(unreachable)
  const { consent, refusedElsewhere } = recipient
  const refusal = refusalIn(consent)
  if (refusal !== null) return no(refusal, consent)
  if (refusedElsewhere !== null) return no('withdrawnElsewhere', refusedElsewhere)
  if (consent.answer === 'yes') return yes(basisOf[consent.because] ?? 'agreed', consent)
  if (messageClass === 'safety') return yes('safety')
  if (messageClass === 'transactional') return yes('dealing')
  if (consent.answer === 'no') return no('expired', consent)
  if (messageClass === 'relationship') return recipient.isWithUs ? yes('existingDealings') : no('notAsked')
  return advertisement(recipient, rests)
}

function unreachableBecause(recipient: Recipient): Because | null {
  if (recipient.isErased) return 'erased'
  if (recipient.hasLeft) return 'left'
  if (recipient.isWithheld) return 'notAnalysed'
  if (recipient.address === null) return 'noAddress'
  if (!isReachable(recipient.channel, recipient.address)) return 'notAnAddress'
  return recipient.isSecond ? 'sameAddress' : null
}

/** What cannot arrive stops everything, and so does a word of ours; who wants no advertisement still hears what they must know. */
export const stops: Readonly<Record<SuppressionReason, readonly MessageClass[]>> = {
  bounced: ['safety', 'transactional', 'relationship', 'promotion'],
  blocked: ['safety', 'transactional', 'relationship', 'promotion'],
  stopped: ['safety', 'transactional', 'relationship', 'promotion'],
  complained: ['relationship', 'promotion'],
  refused: ['promotion'],
}

function suppressedFor(reason: SuppressionReason | null, messageClass: MessageClass): Because | null {
  return reason !== null && stops[reason].includes(messageClass) ? reason : null
}

function refusalIn({ answer, because }: Recipient['consent']): Because | null {
  if (answer !== 'no') return null
  return because === 'refusedEverything' || because === 'withdrawn' || because === 'withdrawnForChannel'
    ? because
    : null
}

const basisOf: Partial<Record<MayWe['because'], Because>> = {
  agreed: 'agreed',
  contract: 'contract',
  legitimateInterest: 'legitimateInterest',
  legalObligation: 'legalObligation',
}

function advertisement({ consent, isWithUs, isBusiness }: Recipient, rests: ReadonlySet<Exception>): Verdict {
  const dealings = rests.has('dealings') && isWithUs
  switch (consent.because) {
    case 'businessCard':
      if (rests.has('businessCard')) return yes('byBusinessCard', consent)
      return dealings ? yes('existingDealings') : no('businessCard', consent)
    case 'publishedAddress':
      if (rests.has('publishedAddress') && isBusiness) return yes('byPublishedAddress', consent)
      return dealings ? yes('existingDealings') : no('publishedAddress', consent)
    case 'advertising':
      return dealings ? yes('existingDealings', consent) : no('advertising', consent)
    case 'nothing':
      return dealings ? yes('existingDealings') : no('notAsked')
    case 'otherChannel':
      return no('otherChannel', consent)
    default:
      return no('notCovered', consent)
  }
}

type Grounds = Pick<Recipient['consent'], 'decisionId' | 'on'>
const nothing: Grounds = { decisionId: null, on: null }

function yes(because: Because, { decisionId, on }: Grounds = nothing): Verdict {
  return { may: true, because, decisionId, on }
}

function no(because: Because, { decisionId, on }: Grounds = nothing): Verdict {
  return { may: false, because, decisionId, on }
}
