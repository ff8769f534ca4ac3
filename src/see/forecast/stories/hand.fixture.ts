/**
 * Contracts seen on 31 May 2026, and what they bring by hand: without tax, in yen, 45 days of grace, months 30 June 2026 to 31 May 2027.
 * `[starts, ends, cancelled]`; a month’s amount where nothing else is said.
 */
export type HandContract = {
  readonly plan: string
  readonly amount: string | null
  readonly startsOn: string
  readonly endsOn?: string
  readonly cancelled?: string
  readonly renewsItself?: true
  readonly currency?: string
  readonly kind?: 'trial'
  readonly amended?: { readonly fromOn: string; readonly amount?: string; readonly endsOn?: string }
}
export type HandCustomer = { readonly name: string; readonly contracts: readonly HandContract[] }

const year2025 = { startsOn: '2025-01-01', endsOn: '2025-12-31' } as const
export const customers: readonly HandCustomer[] = [
  // What the plans have shown: Pro 3 renewed and 1 that went on by itself (G), of 5 that are decided; Light 1 of 1.
  {
    name: 'H1',
    contracts: [
      { plan: 'Pro', amount: '100', ...year2025 },
      { plan: 'Pro', amount: '100', startsOn: '2026-01-01' },
    ],
  },
  {
    name: 'H2',
    contracts: [
      { plan: 'Pro', amount: '100', ...year2025 },
      { plan: 'Pro', amount: '100', startsOn: '2026-01-01' },
    ],
  },
  {
    name: 'H3',
    contracts: [{ plan: 'Pro', amount: '100', ...year2025, amended: { fromOn: '2026-01-01', endsOn: '2026-12-31' } }],
  },
  { name: 'H5', contracts: [{ plan: 'Pro', amount: '100', ...year2025, cancelled: '2025-12-01' }] },
  {
    name: 'H6',
    contracts: [
      { plan: 'Light', amount: '50', ...year2025 },
      { plan: 'Light', amount: '50', startsOn: '2026-01-01' },
    ],
  },
  { name: 'A', contracts: [{ plan: 'Pro', amount: '1000', startsOn: '2025-09-01', endsOn: '2026-08-31' }] },
  { name: 'B', contracts: [{ plan: 'Pro', amount: '300', startsOn: '2026-05-01', endsOn: '2026-07-31' }] },
  {
    name: 'C',
    contracts: [{ plan: 'Pro', amount: '500', startsOn: '2025-11-01', endsOn: '2026-10-31', cancelled: '2026-05-01' }],
  },
  { name: 'D', contracts: [{ plan: 'Pro', amount: '200', startsOn: '2026-09-01', endsOn: '2027-08-31' }] },
  { name: 'E', contracts: [{ plan: 'Light', amount: '70', startsOn: '2025-10-01', endsOn: '2026-09-30' }] },
  { name: 'F', contracts: [{ plan: 'Pro', amount: '400', startsOn: '2025-05-16', endsOn: '2026-05-15' }] },
  {
    name: 'G',
    contracts: [{ plan: 'Pro', amount: '600', startsOn: '2024-11-01', endsOn: '2025-10-31', renewsItself: true }],
  },
  {
    name: 'L',
    contracts: [
      { plan: 'Pro', amount: '100', startsOn: '2026-01-01', amended: { fromOn: '2026-10-01', amount: '120' } },
    ],
  },
  { name: 'U', contracts: [{ plan: 'Pro', amount: '10', startsOn: '2026-01-01', currency: 'USD' }] },
  { name: 'V', contracts: [{ plan: 'Pro', amount: '10', startsOn: '2026-01-01', currency: 'EUR' }] },
  { name: 'W', contracts: [{ plan: 'Pro', amount: null, startsOn: '2026-01-01' }] },
  { name: 'J', contracts: [{ plan: 'Pro', amount: '0', startsOn: '2026-01-01' }] },
  { name: 'K', contracts: [{ plan: 'Pro', amount: '90', startsOn: '2026-01-01', kind: 'trial' }] },
]

/** 1 dollar is 150 yen; of the euro nothing is known. */
export const dollar = '150'

type Line = readonly (readonly [amount: number, contracts: number])[]
const times = <Of>(n: number, one: Of): Of[] => Array.from({ length: n }, () => one)

/** In force by contract: H1, H2, H6, U, L (120 from October) throughout; H3 until December, A until August, B until July, C until October, D from September, E until September. */
export const contracted: Line = [
  ...times(2, [3820, 10] as const),
  [3520, 9],
  [2720, 9],
  [2670, 8],
  ...times(2, [2170, 7] as const),
  ...times(5, [2070, 6] as const),
]
/** G renewed itself in November 2025 and comes to it again in November 2026. */
export const itself: Line = [...times(5, [600, 1] as const), ...times(7, [0, 0] as const)]
/** B from August, A from September, G from November, H3 from January. */
export const due: Line = [
  ...times(2, [0, 0] as const),
  [300, 1],
  ...times(2, [1300, 2] as const),
  ...times(2, [1900, 3] as const),
  ...times(5, [2000, 4] as const),
]
/** At 80 %: B 240, 192 after two renewals, 154 after three, 123 after four; A 800; G 480; H3 80. */
export const dueExpected = [0, 0, 240, 1040, 1040, 1472, 1472, 1552, 1514, 1514, 1514, 1483]
/** F ended on 15 May and nobody has said a word: 320, and after its next renewal 256. */
export const late: Line = times(12, [400, 1] as const)
export const lateExpected = [...times(11, 320), 256]
/** E: one renewal of Light is too few to say anything. */
export const notKnown: Line = [...times(4, [0, 0] as const), ...times(8, [70, 1] as const)]
export const expected = [4740, 4740, 4680, 4680, 4630, 3962, 3962, 3942, 3904, 3904, 3904, 3809]
export const wholeYear = { contracted: 31_240, itself: 3000, due: 12_841, late: 3776, notKnown: 560, expected: 50_857 }
/** Wilson’s interval of 4 of 5: 37.55 % to 96.38 %; in June nothing but F hangs on it. */
export const june = { low: 4570, high: 4806 }
/** One point more is lost at each renewal: 79 %, 62.41 %, 49.3 %, 38.95 %. */
export const oneMorePoint = { june: 4736, whole: 50_622 }
