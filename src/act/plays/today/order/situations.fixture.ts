/** What is known of a customer who has an open play, on 1 April 2026. */
export type Someone = {
  readonly stage?: 'active' | 'leaving' | 'trial'
  readonly band?: 'risk' | 'watch'
  readonly contracts?: readonly Agreed[]
  readonly play?: {
    /** Who names the day of a play promises it; left out, the house says by when. */
    readonly promisedFor?: string
    readonly openedOn?: string
    readonly putOffUntil?: string
  }
}
type Agreed = {
  readonly yearly: string | null
  readonly endsOn?: string
  readonly startsOn?: string
  readonly kind?: 'subscription' | 'trial' | 'service'
  readonly autoRenew?: boolean
  readonly notice?: { readonly before: number; readonly unit: 'days' | 'months' }
  readonly askedToEndOn?: string
  /** The contract before it in the list. */
  readonly renewsTheOneBefore?: true
}

const ends = (endsOn: string, yearly: string | null = '1000000', more: Partial<Agreed> = {}): Someone => ({
  contracts: [{ yearly, endsOn, ...more }],
})
const large = (more: Someone = {}): Someone => ({ contracts: [{ yearly: '90000000', endsOn: '2027-03-31' }], ...more })
const promised = (promisedFor: string): Someone => ({ ...ends('2027-01-31', '100000'), play: { promisedFor } })

/** What somebody who has looked after customers for years does first on the morning of 1 April, written down before the rule was. */
export const situations: readonly {
  readonly title: string
  readonly customers: Readonly<Record<string, Someone>>
  /** Who comes first, and why it is said to. */
  readonly order: readonly (readonly [name: string, why: string | null])[]
}[] = [
  {
    title: 'a contract that ends tomorrow stands above a far larger one at risk that ends in 32 days',
    customers: { Small: ends('2026-04-02', '600000'), Large: { ...ends('2026-05-03', '60000000'), band: 'risk' } },
    order: [
      ['Small', 'ends'],
      ['Large', null],
    ],
  },
  {
    title: 'who is leaving stands above a large one at risk with nothing due',
    customers: { Large: large({ band: 'risk' }), Leaving: { ...ends('2026-05-31'), stage: 'leaving' } },
    order: [
      ['Leaving', 'given notice'],
      ['Large', null],
    ],
  },
  {
    title: 'who asked to end a contract stands above a large renewal in twenty days',
    customers: {
      Renewal: ends('2026-04-21', '50000000'),
      Asked: ends('2026-05-16', '1000000', { askedToEndOn: '2026-03-20' }),
    },
    order: [
      ['Asked', 'given notice'],
      ['Renewal', null],
    ],
  },
  {
    title: 'what was promised for today stands above value',
    customers: { Large: large(), Promise: promised('2026-04-01') },
    order: [
      ['Promise', 'promised'],
      ['Large', null],
    ],
  },
  {
    title: 'deadlines come before given notice, given notice before promises, promises before value',
    customers: {
      Value: large({ band: 'risk' }),
      Promise: promised('2026-04-01'),
      Leaving: { ...ends('2026-06-30'), stage: 'leaving' },
      Deadline: ends('2026-04-04', '100000'),
    },
    order: [
      ['Deadline', 'ends'],
      ['Leaving', 'given notice'],
      ['Promise', 'promised'],
      ['Value', null],
    ],
  },
  {
    title: 'of two deadlines the nearer comes first; on the same day the larger customer',
    customers: {
      Large: ends('2026-04-07', '80000000'),
      Today: ends('2026-04-01', '100000'),
      Larger: ends('2026-04-02', '300000'),
      Tiny: ends('2026-04-02', '200000'),
    },
    order: [
      ['Today', 'ends'],
      ['Larger', 'ends'],
      ['Tiny', 'ends'],
      ['Large', 'ends'],
    ],
  },
  {
    title: 'of those who gave notice, whoever is here for the shortest time comes first; whose end is not known, last',
    customers: {
      Unknown: { stage: 'leaving', contracts: [{ yearly: '9000000' }] },
      Later: { ...ends('2026-10-18', '70000000'), stage: 'leaving' },
      Sooner: ends('2026-04-21', '100000', { askedToEndOn: '2026-03-01' }),
    },
    order: [
      ['Sooner', 'given notice'],
      ['Later', 'given notice'],
      ['Unknown', 'given notice'],
    ],
  },
  {
    title: 'a contract that renews by itself tomorrow waits for nobody',
    customers: { ByItself: ends('2026-04-02', '9000000', { autoRenew: true }), Promise: promised('2026-04-01') },
    order: [
      ['Promise', 'promised'],
      ['ByItself', null],
    ],
  },
  {
    title: 'the last day to say no to a renewal is a deadline as well',
    customers: {
      Ends: ends('2026-04-06', '5000000'),
      SaysNo: ends('2026-07-02', '1000000', { autoRenew: true, notice: { before: 90, unit: 'days' } }),
    },
    order: [
      ['SaysNo', 'notice deadline'],
      ['Ends', 'ends'],
    ],
  },
  {
    title: 'a contract that is renewed already does not press, whether the next one says so or begins as it ends',
    customers: {
      Linked: {
        contracts: [
          { yearly: '9000000', endsOn: '2026-04-02' },
          { yearly: '9000000', startsOn: '2026-04-10', endsOn: '2027-04-09', renewsTheOneBefore: true },
        ],
      },
      Follows: {
        contracts: [
          { yearly: '8000000', endsOn: '2026-04-02' },
          { yearly: '8000000', startsOn: '2026-04-03', endsOn: '2027-04-02' },
        ],
      },
      Beside: {
        contracts: [
          { yearly: '100000', endsOn: '2026-04-02' },
          { yearly: '100000', startsOn: '2025-06-01', endsOn: '2027-05-31' },
        ],
      },
      Promise: promised('2026-04-01'),
    },
    order: [
      ['Beside', 'ends'],
      ['Promise', 'promised'],
      ['Linked', null],
      ['Follows', null],
    ],
  },
  {
    title:
      'a contract that ended yesterday without a next one is as urgent as one that ends tomorrow, and comes after it',
    customers: {
      Leaving: { ...ends('2026-05-01', '9000000'), stage: 'leaving' },
      InFour: ends('2026-04-05', '9000000'),
      Yesterday: ends('2026-03-31', '9000000'),
      Tomorrow: ends('2026-04-02', '100000'),
    },
    order: [
      ['Tomorrow', 'ends'],
      ['Yesterday', 'ended'],
      ['InFour', 'ends'],
      ['Leaving', 'given notice'],
    ],
  },
  {
    title: 'the promise that is late the longest comes first, and one for tomorrow not before tomorrow',
    customers: {
      Tomorrow: promised('2026-04-02'),
      Today: promised('2026-04-01'),
      Late: { ...promised('2026-03-30'), play: { promisedFor: '2026-03-30', openedOn: '2026-03-25' } },
      Value: large(),
    },
    order: [
      ['Late', 'promised'],
      ['Today', 'promised'],
      ['Value', null],
      ['Tomorrow', null],
    ],
  },
  {
    title: 'what somebody put off until today is taken up today',
    customers: {
      PutOff: { ...ends('2027-01-31', '100000'), play: { openedOn: '2026-03-20', putOffUntil: '2026-04-01' } },
      Large: large(),
    },
    order: [
      ['PutOff', 'put off'],
      ['Large', null],
    ],
  },
  {
    title: 'where nothing presses, value × urgency × band decides',
    customers: {
      Steady: ends('2026-12-31', '9000000'),
      Watch: { ...ends('2026-12-31', '5000000'), band: 'watch' },
      Risk: { ...ends('2026-12-31', '4000000'), band: 'risk' },
      Soon: ends('2026-04-25', '4500000'),
    },
    order: [
      ['Risk', null],
      ['Soon', null],
      ['Watch', null],
      ['Steady', null],
    ],
  },
  {
    title:
      'a day of the house’s own that has passed is no promise: it makes urgent, and does not outweigh ten times the value',
    customers: {
      Late: { ...ends('2027-01-31', '1000000'), play: { openedOn: '2026-03-20' } },
      Large: ends('2027-01-31', '10000000'),
      Middle: ends('2027-01-31', '3000000'),
    },
    order: [
      ['Large', null],
      ['Late', null],
      ['Middle', null],
    ],
  },
  {
    title: 'a deadline presses also where the amount is not known, and a trial’s; a service that ends is no renewal',
    customers: {
      Service: ends('2026-04-02', '1000000', { kind: 'service' }),
      Unknown: ends('2026-04-03', null),
      Trial: { stage: 'trial', ...ends('2026-04-04', null, { kind: 'trial' }) },
      Converted: {
        contracts: [
          { yearly: null, endsOn: '2026-04-02', kind: 'trial' },
          { yearly: '100000', startsOn: '2026-03-01', endsOn: '2027-02-28' },
        ],
      },
    },
    order: [
      ['Unknown', 'ends'],
      ['Trial', 'ends'],
      ['Service', null],
      ['Converted', null],
    ],
  },
]
