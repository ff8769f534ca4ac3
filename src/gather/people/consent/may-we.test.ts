import { expect, test } from 'vitest'
import type { Basis, Channel, DecidedPurpose, Method, Purpose } from './contract.ts'
import { type Asked, answersForAll, type Decision, mayWe } from './may-we.ts'

/** `on, given or withdrawn, purpose, channel or all, basis, method, until`: a decision as one would jot it down. */
type Jot = readonly [string, 'given' | 'withdrawn', DecidedPurpose, (Channel | 'all')?, Basis?, Method?, string?]

const decided = ([on, what, purpose, channel = 'all', basis, method, expiresOn]: Jot, index: number): Decision => ({
  id: `${index + 1}`,
  purpose,
  channel: channel === 'all' ? null : channel,
  given: what === 'given',
  basis: what === 'given' ? (basis ?? 'consent') : null,
  method: method ?? null,
  at: Date.parse(on),
  on: on.slice(0, 10),
  expiresOn: expiresOn ?? null,
})

type Case = [
  situation: string,
  jots: readonly Jot[],
  asked: readonly [Purpose, Channel | null],
  answer: string,
  person?: Partial<Asked>,
]

const given = (on: string, channel: Channel | 'all' = 'all'): Jot => [on, 'given', 'marketing', channel]
const withdrawn = (on: string, channel: Channel | 'all' = 'all'): Jot => [on, 'withdrawn', 'marketing', channel]
const interest = (method?: Method): Jot => {
  const jot = ['2026-01-05', 'given', 'marketing', 'all', 'legitimateInterest'] as const
  return method === undefined ? jot : [...jot, method]
}

const card: Jot = ['2026-02-05', 'given', 'marketing', 'all', 'consent', 'businessCard']

test.each<Case>([
  ['nothing is known', [], ['marketing', 'email'], 'unknown nothing'],
  ['agreed to the purpose, no channel named', [given('2026-01-05')], ['marketing', 'email'], 'yes agreed 1'],
  ['agreed for e-mail, asked for e-mail', [given('2026-01-05', 'email')], ['marketing', 'email'], 'yes agreed 1'],
  [
    'agreed for e-mail, asked for the telephone',
    [given('2026-01-05', 'email')],
    ['marketing', 'phone'],
    'unknown otherChannel 1',
  ],
  ['agreed to marketing, asked for surveys', [given('2026-01-05')], ['surveys', 'email'], 'unknown nothing'],
  [
    'withdrawn for e-mail only: e-mail',
    [given('2026-01-05'), withdrawn('2026-02-01', 'email')],
    ['marketing', 'email'],
    'no withdrawnForChannel 2',
  ],
  [
    'withdrawn for e-mail only: telephone',
    [given('2026-01-05'), withdrawn('2026-02-01', 'email')],
    ['marketing', 'phone'],
    'yes agreed 1',
  ],
  [
    'withdrawn for all channels: one that was agreed to by name',
    [given('2026-01-05', 'sms'), withdrawn('2026-02-01')],
    ['marketing', 'sms'],
    'no withdrawn 2',
  ],
  [
    'a withdrawal that nothing was ever agreed before',
    [withdrawn('2026-02-01')],
    ['marketing', 'post'],
    'no withdrawn 1',
  ],
  [
    'agreed again after the withdrawal',
    [withdrawn('2026-02-01'), given('2026-03-01')],
    ['marketing', 'email'],
    'yes agreed 2',
  ],
  [
    'agreed again for one channel after withdrawing all: that one',
    [withdrawn('2026-02-01'), given('2026-03-01', 'line')],
    ['marketing', 'line'],
    'yes agreed 2',
  ],
  [
    'agreed again for one channel after withdrawing all: another',
    [withdrawn('2026-02-01'), given('2026-03-01', 'line')],
    ['marketing', 'email'],
    'no withdrawn 1',
  ],
  [
    'a general yes does not take back the no to a channel',
    [withdrawn('2026-02-01', 'email'), given('2026-03-01')],
    ['marketing', 'email'],
    'no withdrawnForChannel 1',
  ],
  [
    'a yes that names the channel does',
    [withdrawn('2026-02-01', 'email'), given('2026-03-01', 'email')],
    ['marketing', 'email'],
    'yes agreed 2',
  ],
  [
    'yes and no at one instant',
    [given('2026-02-01'), withdrawn('2026-02-01')],
    ['marketing', 'email'],
    'no withdrawn 2',
  ],
  [
    'no and yes at one instant, whatever came first on record',
    [withdrawn('2026-02-01'), given('2026-02-01')],
    ['marketing', 'email'],
    'no withdrawn 1',
  ],
  ['decided only after the day that is asked for', [given('2026-04-02')], ['marketing', 'email'], 'unknown nothing'],
  [
    'withdrawn only after the day that is asked for',
    [given('2026-01-05'), withdrawn('2026-04-02')],
    ['marketing', 'email'],
    'yes agreed 1',
  ],
  [
    'withdrawn on the very day',
    [given('2026-01-05'), withdrawn('2026-04-01T09:00Z')],
    ['marketing', 'email'],
    'no withdrawn 2',
  ],
  [
    'holds until today',
    [['2026-01-05', 'given', 'marketing', 'all', 'consent', 'form', '2026-04-01']],
    ['marketing', 'email'],
    'yes agreed 1',
  ],
  [
    'held until yesterday',
    [['2026-01-05', 'given', 'marketing', 'all', 'consent', 'form', '2026-03-31']],
    ['marketing', 'email'],
    'no expired 1',
  ],
  [
    'ran out, and was renewed',
    [['2025-01-05', 'given', 'marketing', 'all', 'consent', 'form', '2025-12-31'], given('2026-01-05')],
    ['marketing', 'email'],
    'yes agreed 2',
  ],
  [
    'a renewal that ends takes the place of one that did not',
    [given('2025-01-05'), ['2026-01-05', 'given', 'marketing', 'all', 'consent', 'form', '2026-02-28']],
    ['marketing', 'email'],
    'no expired 2',
  ],
  [
    'the contract covers serving',
    [['2026-01-05', 'given', 'service', 'all', 'contract']],
    ['service', 'email'],
    'yes contract 1',
  ],
  [
    'the contract does not cover advertising',
    [['2026-01-05', 'given', 'marketing', 'all', 'contract']],
    ['marketing', 'phone'],
    'unknown beyondContract 1',
  ],
  [
    'the contract does not bring back what was withdrawn',
    [
      ['2026-01-05', 'withdrawn', 'service'],
      ['2026-03-05', 'given', 'service', 'all', 'contract'],
    ],
    ['service', 'email'],
    'no withdrawn 1',
  ],
  [
    'what the law orders is said all the same',
    [
      ['2026-01-05', 'given', 'service', 'all', 'legalObligation'],
      ['2026-03-05', 'withdrawn', 'service'],
    ],
    ['service', 'post'],
    'yes legalObligation 1',
  ],
  [
    'the law orders no advertising',
    [['2026-01-05', 'given', 'news', 'all', 'legalObligation']],
    ['news', 'post'],
    'unknown beyondObligation 1',
  ],
  [
    'a published address of a business, by e-mail: not silently a yes',
    [interest('published')],
    ['marketing', 'email'],
    'unknown publishedAddress 1',
  ],
  [
    'a published address of a business, by short message',
    [interest('published')],
    ['marketing', 'sms'],
    'unknown publishedAddress 1',
  ],
  [
    'a published address and a refusal',
    [interest('published'), withdrawn('2026-01-06', 'email')],
    ['marketing', 'email'],
    'no withdrawnForChannel 2',
  ],
  [
    'a refusal first, a published address later',
    [withdrawn('2026-01-04'), interest('published')],
    ['marketing', 'email'],
    'no withdrawn 1',
  ],
  ['an address from a business card', [interest('businessCard')], ['marketing', 'email'], 'unknown businessCard 1'],
  ['a business card taken down as consent', [card], ['marketing', 'email'], 'unknown businessCard 1'],
  ['a business card taken down as consent, by telephone', [card], ['marketing', 'phone'], 'unknown businessCard 1'],
  [
    'a published address taken down as consent',
    [['2026-02-05', 'given', 'service', 'all', 'consent', 'published']],
    ['service', 'email'],
    'unknown publishedAddress 1',
  ],
  [
    'a business card allows no quote',
    [['2026-02-05', 'given', 'quotes', 'all', 'consent', 'businessCard']],
    ['quotes', null],
    'unknown onlyOwnConsent 1',
  ],
  [
    'a business card after a consent takes nothing from it',
    [given('2026-01-05'), card],
    ['marketing', 'email'],
    'yes agreed 1',
  ],
  [
    'a business card after a refusal takes nothing back',
    [withdrawn('2026-01-05'), card],
    ['marketing', 'email'],
    'no withdrawn 1',
  ],
  ['an interest of ours, by e-mail', [interest()], ['marketing', 'email'], 'unknown advertising 1'],
  ['an interest of ours, by telephone', [interest()], ['marketing', 'phone'], 'yes legitimateInterest 1'],
  [
    'an interest of ours in surveys, which advertise nothing',
    [['2026-01-05', 'given', 'surveys', 'all', 'legitimateInterest']],
    ['surveys', 'email'],
    'yes legitimateInterest 1',
  ],
  [
    'their words are theirs',
    [['2026-01-05', 'given', 'quotes', 'all', 'legitimateInterest']],
    ['quotes', null],
    'unknown onlyOwnConsent 1',
  ],
  ['their words, with their consent', [['2026-01-05', 'given', 'quotes']], ['quotes', null], 'yes agreed 1'],
  [
    'everything refused',
    [given('2026-01-05', 'email'), ['2026-02-01', 'withdrawn', 'everything']],
    ['marketing', 'email'],
    'no refusedEverything 2',
  ],
  [
    'everything refused: analysis too',
    [['2026-02-01', 'withdrawn', 'everything']],
    ['analysis', null],
    'no refusedEverything 1',
  ],
  [
    'everything refused, then one purpose agreed to',
    [['2026-02-01', 'withdrawn', 'everything'], given('2026-03-01', 'email')],
    ['marketing', 'email'],
    'yes agreed 2',
  ],
  [
    'withdrawn to analyse is still served',
    [
      ['2026-02-01', 'withdrawn', 'analysis'],
      ['2026-02-01', 'given', 'service', 'all', 'contract'],
    ],
    ['service', 'email'],
    'yes contract 2',
  ],
  ['erased', [given('2026-01-05')], ['marketing', 'email'], 'no erased', { isErased: true }],
  ['left, on the day', [given('2026-01-05')], ['marketing', 'email'], 'no left', { leftOn: '2026-04-01' }],
  ['leaves tomorrow', [given('2026-01-05')], ['marketing', 'email'], 'yes agreed 1', { leftOn: '2026-04-02' }],
  [
    'left, and agreed to be quoted',
    [['2026-01-05', 'given', 'quotes']],
    ['quotes', null],
    'yes agreed 1',
    { leftOn: '2026-03-01' },
  ],
])('%s', (_, jots, [purpose, channel], answer, person = {}) => {
  const asked = { isErased: false, leftOn: null, decisions: jots.map(decided), ...person }
  const { answer: said, because, decisionId } = mayWe(asked, purpose, channel, '2026-04-01')
  expect([said, because, decisionId].filter((part) => part !== null).join(' ')).toBe(answer)
})

test.each<[string, readonly Jot[], object, Partial<Asked>?]>([
  ['nothing is known', [], {}],
  [
    'agreed and withdrawn',
    [given('2026-01-05'), ['2026-01-05', 'withdrawn', 'news']],
    { marketing: true, news: false },
  ],
  ['ran out', [['2026-01-05', 'given', 'marketing', 'all', 'consent', 'form', '2026-03-31']], { marketing: false }],
  ['a published address', [interest('published')], {}],
  ['an interest of ours, by whatever channel', [interest()], {}],
  ['the contract covers no advertising', [['2026-01-05', 'given', 'marketing', 'all', 'contract']], {}],
  ['a channel alone is not all of them', [given('2026-01-05', 'email')], {}],
  [
    'a refusal of one channel refuses not all of them',
    [given('2026-01-05'), withdrawn('2026-02-01', 'sms')],
    { marketing: true },
  ],
  ['decided for a day to come', [given('2026-04-02')], {}],
  [
    'left',
    [given('2026-01-05'), ['2026-01-05', 'given', 'analysis']],
    { analysis: true, service: false, marketing: false, surveys: false, news: false },
    { leftOn: '2026-03-01' },
  ],
])('what is said of a person at once, where %s', (_, jots, said, person = {}) =>
  expect(
    answersForAll({ isErased: false, leftOn: null, decisions: jots.map(decided), ...person }, '2026-04-01'),
  ).toEqual(said),
)
