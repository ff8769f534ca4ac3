import type { Exception } from './kinds.ts'
import type { Recipient } from './may-send.ts'

/** The consent as `may we` answers it, in a word. */
type Said = `${Recipient['consent']['answer']} ${Recipient['consent']['because']}`

export const consentOf = (said: Said): Recipient['consent'] => {
  const [answer, because] = said.split(' ') as [Recipient['consent']['answer'], Recipient['consent']['because']]
  const rests = because === 'nothing' || because === 'erased' || because === 'left'
  return { answer, because, decisionId: rests ? null : 'd1', on: rests ? null : '2026-01-05' }
}
export const somebody: Recipient = {
  channel: 'email',
  isErased: false,
  hasLeft: false,
  address: 'ono@kita.example',
  isSecond: false,
  isWithheld: false,
  isWithUs: true,
  isBusiness: true,
  suppressed: null,
  consent: consentOf('unknown nothing'),
  refusedElsewhere: null,
  hadEnough: false,
}

type Change = Partial<Omit<Recipient, 'consent'>> & { readonly rests?: readonly Exception[] }
type Answers = readonly [safety: string, transactional: string, relationship: string, promotion: string]
const all = (answer: string): Answers => [answer, answer, answer, answer]
const tooMany = ['no hadEnough', 'no hadEnough'] as const

/** Written before the rule: for each state of a person what each class of message comes to. */
export const situations: readonly (readonly [situation: string, consent: Said, answers: Answers, change?: Change])[] = [
  [
    'nothing is known of a customer with us',
    'unknown nothing',
    ['yes safety', 'yes dealing', 'yes existingDealings', 'no notAsked'],
  ],
  [
    'nothing is known of a prospect',
    'unknown nothing',
    ['yes safety', 'yes dealing', 'no notAsked', 'no notAsked'],
    { isWithUs: false },
  ],
  ['agreed', 'yes agreed', all('yes agreed d1')],
  ['agreed, and no longer with us', 'yes agreed', all('yes agreed d1'), { isWithUs: false }],
  ['a contract covers it', 'yes contract', all('yes contract d1')],
  ['the law orders it', 'yes legalObligation', all('yes legalObligation d1')],
  ['an interest of ours covers it', 'yes legitimateInterest', all('yes legitimateInterest d1')],
  ['refused everything', 'no refusedEverything', all('no refusedEverything d1')],
  ['withdrew the purpose', 'no withdrawn', all('no withdrawn d1')],
  ['withdrew the purpose for e-mail', 'no withdrawnForChannel', all('no withdrawnForChannel d1')],
  ['the consent ran out', 'no expired', ['yes safety', 'yes dealing', 'no expired d1', 'no expired d1']],
  [
    'agreed over another channel',
    'unknown otherChannel',
    ['yes safety', 'yes dealing', 'yes existingDealings', 'no otherChannel d1'],
  ],
  [
    'the contract does not cover it',
    'unknown beyondContract',
    ['yes safety', 'yes dealing', 'yes existingDealings', 'no notCovered d1'],
  ],
  [
    'the law does not order it',
    'unknown beyondObligation',
    ['yes safety', 'yes dealing', 'yes existingDealings', 'no notCovered d1'],
  ],
  // The exceptions of the law, one by one and only where the workspace rests on them.
  // Over other channels everything is judged alike; what an address is differs.
  [
    'by SMS, nothing is known of a customer with us',
    'unknown nothing',
    ['yes safety', 'yes dealing', 'yes existingDealings', 'no notAsked'],
    { channel: 'sms', address: '+819012345678' },
  ],
  [
    'by SMS, refused',
    'no withdrawnForChannel',
    all('no withdrawnForChannel d1'),
    { channel: 'sms', address: '+819012345678' },
  ],
  ['by SMS, no mobile number', 'yes agreed', all('no noAddress'), { channel: 'sms', address: null }],
  [
    'by SMS, a number without its country',
    'yes agreed',
    all('no notAnAddress'),
    { channel: 'sms', address: '09012345678' },
  ],
  ['by SMS, an e-mail address', 'yes agreed', all('no notAnAddress'), { channel: 'sms' }],
  ['over LINE, agreed', 'yes agreed', all('yes agreed d1'), { channel: 'line', address: `U${'0a'.repeat(16)}` }],
  ['over LINE, a name instead of an id', 'yes agreed', all('no notAnAddress'), { channel: 'line', address: '@meguri' }],
  [
    'over LINE, agreed, and blocked us',
    'yes agreed',
    all('no stopped'),
    { channel: 'line', address: `U${'0a'.repeat(16)}`, suppressed: 'stopped' },
  ],
  [
    'by SMS, the law orders it, and said STOP',
    'yes legalObligation',
    all('no stopped'),
    { channel: 'sms', address: '+819012345678', suppressed: 'stopped' },
  ],
  [
    'a business card',
    'unknown businessCard',
    ['yes safety', 'yes dealing', 'yes existingDealings', 'no businessCard d1'],
  ],
  [
    'a business card, and the workspace rests on cards',
    'unknown businessCard',
    ['yes safety', 'yes dealing', 'yes existingDealings', 'yes byBusinessCard d1'],
    { rests: ['businessCard'] },
  ],
  [
    'a business card of a prospect, and the workspace rests on cards',
    'unknown businessCard',
    ['yes safety', 'yes dealing', 'no notAsked', 'yes byBusinessCard d1'],
    { rests: ['businessCard'], isWithUs: false },
  ],
  [
    'a business card, and the workspace rests on dealings',
    'unknown businessCard',
    ['yes safety', 'yes dealing', 'yes existingDealings', 'yes existingDealings'],
    { rests: ['dealings'] },
  ],
  [
    'a published address',
    'unknown publishedAddress',
    ['yes safety', 'yes dealing', 'yes existingDealings', 'no publishedAddress d1'],
  ],
  [
    'a published address of a business, rested on',
    'unknown publishedAddress',
    ['yes safety', 'yes dealing', 'yes existingDealings', 'yes byPublishedAddress d1'],
    { rests: ['publishedAddress'] },
  ],
  [
    'a published address of no business, rested on',
    'unknown publishedAddress',
    ['yes safety', 'yes dealing', 'no notAsked', 'no publishedAddress d1'],
    { rests: ['publishedAddress'], isBusiness: false, isWithUs: false },
  ],
  [
    'an interest of ours in advertising',
    'unknown advertising',
    ['yes safety', 'yes dealing', 'yes existingDealings', 'no advertising d1'],
  ],
  [
    'an interest of ours, existing dealings rested on',
    'unknown advertising',
    ['yes safety', 'yes dealing', 'yes existingDealings', 'yes existingDealings d1'],
    { rests: ['dealings'] },
  ],
  [
    'nothing known, existing dealings rested on',
    'unknown nothing',
    ['yes safety', 'yes dealing', 'yes existingDealings', 'yes existingDealings'],
    { rests: ['dealings'] },
  ],
  [
    'nothing known of a prospect, existing dealings rested on',
    'unknown nothing',
    ['yes safety', 'yes dealing', 'no notAsked', 'no notAsked'],
    { rests: ['dealings'], isWithUs: false },
  ],
  // A refusal beats every basis, also those that the workspace rests on.
  [
    'withdrew, existing dealings rested on',
    'no withdrawnForChannel',
    all('no withdrawnForChannel d1'),
    { rests: ['dealings', 'businessCard', 'publishedAddress'] },
  ],
  [
    'ran out, existing dealings rested on',
    'no expired',
    ['yes safety', 'yes dealing', 'no expired d1', 'no expired d1'],
    { rests: ['dealings'] },
  ],
  [
    'agreed, and refused under another record with the same address',
    'yes agreed',
    all('no withdrawnElsewhere d2'),
    { refusedElsewhere: { decisionId: 'd2', on: '2026-02-01' } },
  ],
  // Addresses to which nothing goes.
  ['the address bounced', 'yes agreed', all('no bounced'), { suppressed: 'bounced' }],
  ['we blocked the address', 'yes agreed', all('no blocked'), { suppressed: 'blocked' }],
  [
    'complained of what we sent',
    'yes agreed',
    ['yes agreed d1', 'yes agreed d1', 'no complained', 'no complained'],
    { suppressed: 'complained' },
  ],
  [
    'on a list of those who want no advertisement',
    'yes agreed',
    ['yes agreed d1', 'yes agreed d1', 'yes agreed d1', 'no refused'],
    { suppressed: 'refused' },
  ],
  [
    'on that list, existing dealings rested on',
    'unknown nothing',
    ['yes safety', 'yes dealing', 'yes existingDealings', 'no refused'],
    { suppressed: 'refused', rests: ['dealings'] },
  ],
  // Who cannot be reached at all.
  ['erased', 'yes agreed', all('no erased'), { isErased: true, address: null }],
  ['left', 'yes agreed', all('no left'), { hasLeft: true }],
  ['erased and left', 'no left', all('no erased'), { isErased: true, hasLeft: true }],
  ['no address', 'yes agreed', all('no noAddress'), { address: null }],
  ['what stands for an address is none', 'yes agreed', all('no notAnAddress'), { address: 'なし' }],
  ['two addresses in one field', 'yes agreed', all('no notAnAddress'), { address: 'a@kita.example,b@kita.example' }],
  ['somebody else gets it at that address', 'yes agreed', all('no sameAddress'), { isSecond: true }],
  ['found by an analysis that they took back', 'yes agreed', all('no notAnalysed'), { isWithheld: true }],
  ['left, and the address bounced', 'yes agreed', all('no left'), { hasLeft: true, suppressed: 'bounced' }],
  ['bounced, and refused everything', 'no refusedEverything', all('no bounced'), { suppressed: 'bounced' }],
  // Who has had as many messages for the purpose as its cap allows: safety and dealings go all the same, and what forbids it anyhow is said.
  ['enough, and agreed', 'yes agreed', ['yes agreed d1', 'yes agreed d1', ...tooMany], { hadEnough: true }],
  ['enough, and a contract', 'yes contract', ['yes contract d1', 'yes contract d1', ...tooMany], { hadEnough: true }],
  [
    'enough, and the law orders it',
    'yes legalObligation',
    ['yes legalObligation d1', 'yes legalObligation d1', ...tooMany],
    { hadEnough: true },
  ],
  [
    'enough, and an interest of ours',
    'yes legitimateInterest',
    ['yes legitimateInterest d1', 'yes legitimateInterest d1', ...tooMany],
    { hadEnough: true },
  ],
  [
    'enough, and nothing is known of a customer with us',
    'unknown nothing',
    ['yes safety', 'yes dealing', 'no hadEnough', 'no notAsked'],
    { hadEnough: true },
  ],
  [
    'enough, and nothing is known of a prospect',
    'unknown nothing',
    ['yes safety', 'yes dealing', 'no notAsked', 'no notAsked'],
    { hadEnough: true, isWithUs: false },
  ],
  [
    'enough, existing dealings rested on',
    'unknown nothing',
    ['yes safety', 'yes dealing', ...tooMany],
    { hadEnough: true, rests: ['dealings'] },
  ],
  [
    'enough, a business card rested on',
    'unknown businessCard',
    ['yes safety', 'yes dealing', ...tooMany],
    { hadEnough: true, rests: ['businessCard'] },
  ],
  [
    'enough, a business card not rested on',
    'unknown businessCard',
    ['yes safety', 'yes dealing', 'no hadEnough', 'no businessCard d1'],
    { hadEnough: true },
  ],
  [
    'enough, a published address rested on',
    'unknown publishedAddress',
    ['yes safety', 'yes dealing', ...tooMany],
    { hadEnough: true, rests: ['publishedAddress'] },
  ],
  [
    'enough, an interest in advertising with existing dealings rested on',
    'unknown advertising',
    ['yes safety', 'yes dealing', ...tooMany],
    { hadEnough: true, rests: ['dealings'] },
  ],
  ['enough, and refused everything', 'no refusedEverything', all('no refusedEverything d1'), { hadEnough: true }],
  ['enough, and withdrew the purpose', 'no withdrawn', all('no withdrawn d1'), { hadEnough: true }],
  [
    'enough, and refused under another record',
    'yes agreed',
    all('no withdrawnElsewhere d2'),
    { hadEnough: true, refusedElsewhere: { decisionId: 'd2', on: '2026-02-01' } },
  ],
  [
    'enough, and the consent ran out',
    'no expired',
    ['yes safety', 'yes dealing', 'no expired d1', 'no expired d1'],
    { hadEnough: true },
  ],
  ['enough, and bounced', 'yes agreed', all('no bounced'), { hadEnough: true, suppressed: 'bounced' }],
  [
    'enough, and complained',
    'yes agreed',
    ['yes agreed d1', 'yes agreed d1', 'no complained', 'no complained'],
    { hadEnough: true, suppressed: 'complained' },
  ],
  [
    'enough, and wants no advertisement',
    'yes agreed',
    ['yes agreed d1', 'yes agreed d1', 'no hadEnough', 'no refused'],
    { hadEnough: true, suppressed: 'refused' },
  ],
  ['enough, and left', 'yes agreed', all('no left'), { hadEnough: true, hasLeft: true }],
  ['enough, and no address', 'yes agreed', all('no noAddress'), { hadEnough: true, address: null }],
]
