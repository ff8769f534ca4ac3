/**
 * Contracts at the edges, each with the months that it must give. The months were written down by hand, from the definitions of
 * revenue that the guide gives, before there was any code. What a month does not name is 0 in it.
 */
export type Edge = {
  readonly called: string
  readonly because: string
  readonly contracts: readonly EdgeContract[]
  /** By month: each line signed, so that what closed the month before and the lines are what closes this one. */
  readonly months: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly leftOut?: string
  readonly graceDays?: number
  readonly recognised?: 'cancellation'
}
export type EdgeContract = {
  readonly amount: string | null
  readonly from: string
  readonly to?: string
  readonly plan?: string
  readonly seats?: number
  readonly kind?: string
  readonly currency?: string
  readonly period?: string
  readonly tax?: string
  readonly taxRate?: string
  /** Its place among the contracts of the edge. */
  readonly renews?: number
  readonly cancelled?: string
  readonly then?: readonly EdgeAmendment[]
}
export type EdgeAmendment = {
  readonly on: string
  readonly amount?: string | null
  readonly seats?: number
  readonly plan?: string
  readonly to?: string | null
}

/** What one dollar was worth in yen; there is no rate of any other currency. */
export const dollars = [
  { date: '2025-12-31', rate: '90' },
  { date: '2026-01-31', rate: '100' },
  { date: '2026-02-28', rate: '110' },
  { date: '2026-03-31', rate: '110' },
  { date: '2026-04-30', rate: '120' },
  { date: '2026-05-31', rate: '120' },
]

const on: EdgeContract = { amount: '100', from: '2026-01-15' }
const begun = { new: '100', closing: '100' }
const still = { closing: '100' }

export const edges: readonly Edge[] = [
  {
    called: 'begins in the middle of a month',
    because: 'a month is as it stands at the end of its last day',
    contracts: [on],
    months: { '2026-01': begun, '2026-02': still },
  },
  {
    called: 'begins on the last day of a month',
    because: 'the last day is in the month',
    contracts: [{ amount: '100', from: '2026-01-31' }],
    months: { '2026-01': begun },
  },
  {
    called: 'begins on the first day of a month',
    because: 'the month before does not see it',
    contracts: [{ amount: '100', from: '2026-02-01' }],
    months: { '2026-01': {}, '2026-02': begun },
  },
  {
    called: 'upgrade in the middle of a month',
    because: 'another plan for more money is an expansion, whole in the month in which it holds',
    contracts: [{ ...on, plan: 'Silver', then: [{ on: '2026-02-15', amount: '150', plan: 'Gold' }] }],
    months: { '2026-01': begun, '2026-02': { expansion: '50', closing: '150' } },
  },
  {
    called: 'downgrade and upgrade within one month',
    because: 'both ends of the month say the same: two days are compared',
    contracts: [{ ...on, then: [{ on: '2026-02-05', amount: '60' }, { on: '2026-02-20', amount: '100' }] }],
    months: { '2026-01': begun, '2026-02': still },
  },
  {
    called: 'comes and goes within one month',
    because: 'no end of a month saw it',
    contracts: [{ amount: '100', from: '2026-02-03', to: '2026-02-20', cancelled: '2026-02-10' }],
    months: { '2026-02': {}, '2026-03': {} },
  },
  {
    called: 'cancels and returns after 20 days',
    because: 'somebody asked for the end, so it was no late renewal: they left, and came back',
    contracts: [
      { ...on, to: '2026-02-10', cancelled: '2026-01-20' },
      { amount: '100', from: '2026-03-02' },
    ],
    months: { '2026-01': begun, '2026-02': { churn: '-100' }, '2026-03': { reactivation: '100', closing: '100' } },
  },
  {
    called: 'ends without a word and goes on after 20 days',
    because: 'within the 45 days of grace it is a late renewal, which is neither churn nor reactivation',
    contracts: [
      { ...on, to: '2026-02-10' },
      { amount: '100', from: '2026-03-02' },
    ],
    months: { '2026-01': begun, '2026-02': { pending: '-100' }, '2026-03': { pending: '100', closing: '100' } },
  },
  {
    called: 'goes on within the month in which it ended',
    because: 'both ends of the month saw a contract, and the later renews the earlier',
    contracts: [
      { ...on, to: '2026-02-05' },
      { amount: '120', from: '2026-02-25', renews: 0 },
    ],
    months: { '2026-01': begun, '2026-02': { expansion: '20', closing: '120' } },
  },
  {
    called: 'a renewal that somebody recorded, 100 days late',
    because: 'who says that it renews is believed however late it is: the gap is shown as pending',
    contracts: [
      { ...on, to: '2026-01-31' },
      { amount: '100', from: '2026-05-12', renews: 0 },
    ],
    months: {
      '2026-01': begun,
      '2026-02': { pending: '-100' },
      '2026-03': {},
      '2026-04': {},
      '2026-05': { pending: '100', closing: '100' },
    },
  },
  {
    called: 'late by 61 days, and nobody says that it renews',
    because: 'the grace was over in March: that is churn, and what comes in April is a return',
    contracts: [
      { ...on, to: '2026-01-31' },
      { amount: '100', from: '2026-04-02' },
    ],
    months: {
      '2026-01': begun,
      '2026-02': { pending: '-100' },
      '2026-03': { churn: '-100', pending: '100' },
      '2026-04': { reactivation: '100', closing: '100' },
    },
  },
  {
    called: 'the last day of grace is the last of a month',
    because: '45 days after 14 January is 28 February, which still waits',
    contracts: [{ amount: '100', from: '2025-06-01', to: '2026-01-14' }],
    months: { '2026-01': { pending: '-100' }, '2026-02': {}, '2026-03': { churn: '-100', pending: '100' } },
  },
  {
    called: 'the grace ends a day before the month',
    because: '45 days after 13 January is 27 February: at the end of the 28th nobody waits any more',
    contracts: [{ amount: '100', from: '2025-06-01', to: '2026-01-13' }],
    months: { '2026-01': { pending: '-100' }, '2026-02': { churn: '-100', pending: '100' } },
  },
  {
    called: 'no grace was given',
    because: 'a workspace that gives none sees the end as churn and the next contract as a return',
    graceDays: 0,
    contracts: [
      { ...on, to: '2026-02-10' },
      { amount: '100', from: '2026-03-02' },
    ],
    months: { '2026-01': begun, '2026-02': { churn: '-100' }, '2026-03': { reactivation: '100', closing: '100' } },
  },
  {
    called: 'late renewal for more money',
    because: 'what waited comes back, and the rest of it is an expansion',
    contracts: [
      { ...on, to: '2026-01-31' },
      { amount: '120', from: '2026-03-05', renews: 0 },
    ],
    months: {
      '2026-01': begun,
      '2026-02': { pending: '-100' },
      '2026-03': { expansion: '20', pending: '100', closing: '120' },
    },
  },
  {
    called: 'late renewal for less money',
    because: 'what waited comes back whole, and a part of it is lost',
    contracts: [
      { ...on, to: '2026-01-31' },
      { amount: '70', from: '2026-03-05', renews: 0 },
    ],
    months: {
      '2026-01': begun,
      '2026-02': { pending: '-100' },
      '2026-03': { contraction: '-30', pending: '100', closing: '70' },
    },
  },
  {
    called: 'a free month',
    because: 'the contract goes on: less money, then more, and nobody left',
    contracts: [{ ...on, then: [{ on: '2026-03-01', amount: '0' }, { on: '2026-04-01', amount: '100' }] }],
    months: {
      '2026-01': begun,
      '2026-02': still,
      '2026-03': { contraction: '-100' },
      '2026-04': { expansion: '100', closing: '100' },
    },
  },
  {
    called: 'free for good, and then over',
    because: 'the money was lost when it became free; when the contract ends a customer leaves and no money does',
    contracts: [{ ...on, to: '2026-04-30', cancelled: '2026-04-02', then: [{ on: '2026-03-01', amount: '0' }] }],
    months: { '2026-01': begun, '2026-02': still, '2026-03': { contraction: '-100' }, '2026-04': {}, '2026-05': {} },
  },
  {
    called: 'free at first, then paid',
    because: 'who has never paid is no customer of revenue yet: the first money is new',
    contracts: [{ amount: '0', from: '2025-11-01', then: [{ on: '2026-02-01', amount: '100' }] }],
    months: { '2026-01': {}, '2026-02': begun },
  },
  {
    called: 'a year paid in advance',
    because: 'a year is worth a twelfth of it in each of its months',
    contracts: [{ amount: '12000', period: 'year', from: '2026-01-01', to: '2026-12-31' }],
    months: { '2026-01': { new: '1000', closing: '1000' }, '2026-02': { closing: '1000' } },
  },
  {
    called: 'a year that has no whole twelfth',
    because: 'a twelfth of ¥10,000 is ¥833.33: rounded once, to the yen',
    contracts: [{ amount: '10000', period: 'year', from: '2026-01-01' }],
    months: { '2026-01': { new: '833', closing: '833' } },
  },
  {
    called: 'two years paid in advance',
    because: 'a twenty-fourth of it in each month',
    contracts: [{ amount: '24000', period: 'two-years', from: '2026-01-01' }],
    months: { '2026-01': { new: '1000', closing: '1000' } },
  },
  {
    called: 'half a yen',
    because: 'a half is rounded up',
    contracts: [{ amount: '100.5', from: '2026-01-01' }],
    months: { '2026-01': { new: '101', closing: '101' } },
  },
  {
    called: 'more seats for a lower price',
    because: 'ten more seats at the old ¥100 are +1,000; the price of the twenty fell by ¥20 each, −400',
    contracts: [
      { amount: '1000', seats: 10, plan: 'Gold', from: '2026-01-01', then: [{ on: '2026-03-01', amount: '1600', seats: 20 }] },
    ],
    months: {
      '2026-01': { new: '1000', closing: '1000' },
      '2026-02': { closing: '1000' },
      '2026-03': { expansion: '1000', priceDown: '-400', closing: '1600' },
    },
  },
  {
    called: 'a price rise',
    because: 'as many seats of the same plan for more money',
    contracts: [{ amount: '1000', seats: 10, plan: 'Gold', from: '2026-01-01', then: [{ on: '2026-02-01', amount: '1100' }] }],
    months: { '2026-01': { new: '1000', closing: '1000' }, '2026-02': { priceUp: '100', closing: '1100' } },
  },
  {
    called: 'fewer seats at the same price',
    because: 'two seats less at ¥100',
    contracts: [
      { amount: '1000', seats: 10, plan: 'Gold', from: '2026-01-01', then: [{ on: '2026-02-01', amount: '800', seats: 8 }] },
    ],
    months: { '2026-01': { new: '1000', closing: '1000' }, '2026-02': { contraction: '-200', closing: '800' } },
  },
  {
    called: 'more money, and nobody knows the seats',
    because: 'without seats nobody can tell a price from a quantity: it is an expansion',
    contracts: [{ ...on, plan: 'Gold', then: [{ on: '2026-02-01', amount: '130' }] }],
    months: { '2026-01': begun, '2026-02': { expansion: '30', closing: '130' } },
  },
  {
    called: 'a larger plan for as many seats',
    because: 'another plan is another thing, not another price',
    contracts: [
      { amount: '1000', seats: 10, plan: 'Silver', from: '2026-01-01', then: [{ on: '2026-02-01', amount: '1500', plan: 'Gold' }] },
    ],
    months: { '2026-01': { new: '1000', closing: '1000' }, '2026-02': { expansion: '500', closing: '1500' } },
  },
  {
    called: 'replaced from one day to the next at another price',
    because: 'one contract at each end, of one plan and with as many seats: the price changed',
    contracts: [
      { amount: '1000', seats: 10, plan: 'Gold', from: '2026-01-01', to: '2026-02-14' },
      { amount: '1100', seats: 10, plan: 'Gold', from: '2026-02-15' },
    ],
    months: { '2026-01': { new: '1000', closing: '1000' }, '2026-02': { priceUp: '100', closing: '1100' } },
  },
  {
    called: 'replaced from one day to the next by less',
    because: 'a customer is one, however its contracts follow each other',
    contracts: [
      { ...on, to: '2026-02-14' },
      { amount: '80', from: '2026-02-15' },
    ],
    months: { '2026-01': begun, '2026-02': { contraction: '-20', closing: '80' } },
  },
  {
    called: 'an amount with the tax in it',
    because: '¥1,100 with 10 % of tax is ¥1,000 without',
    contracts: [{ amount: '1100', tax: 'included', taxRate: '10', from: '2026-01-01' }],
    months: { '2026-01': { new: '1000', closing: '1000' } },
  },
  {
    called: 'a tax in it of which nobody knows the rate',
    because: 'what is left without the tax is not known: it is named and left out',
    contracts: [{ amount: '1100', tax: 'included', from: '2026-01-01' }],
    months: { '2026-01': {} },
    leftOut: 'tax',
  },
  {
    called: 'an amount that is not known',
    because: 'not known is not nothing: it is named and left out',
    contracts: [{ amount: null, from: '2026-01-01' }],
    months: { '2026-01': {} },
    leftOut: 'amount',
  },
  {
    called: 'a currency without a rate',
    because: 'it is never mixed in as it stands: it is named and left out',
    contracts: [{ amount: '100', currency: 'EUR', from: '2026-01-01' }],
    months: { '2026-01': {} },
    leftOut: 'rate',
  },
  {
    called: 'dollars, of which the rate rises',
    because: 'nobody pays a cent more: $100 at ¥100 and then at ¥110 is an effect of the currency alone',
    contracts: [{ amount: '100', currency: 'USD', from: '2026-01-15' }],
    months: {
      '2026-01': { new: '10000', closing: '10000' },
      '2026-02': { currency: '1000', closing: '11000' },
      '2026-03': { closing: '11000' },
    },
  },
  {
    called: 'dollars that leave while the rate rises',
    because: 'what leaves is worth what it is at the end of the month, so the rise stands on its own line',
    contracts: [{ amount: '100', currency: 'USD', from: '2026-01-15', to: '2026-02-20', cancelled: '2026-02-01' }],
    months: { '2026-01': { new: '10000', closing: '10000' }, '2026-02': { currency: '1000', churn: '-11000' } },
  },
  {
    called: 'dollars that wait for their renewal while the rate rises',
    because: 'the rise is of what was in force; what waits is worth what it is at the end of each month',
    contracts: [{ amount: '100', currency: 'USD', from: '2026-01-15', to: '2026-03-20' }],
    months: {
      '2026-01': { new: '10000', closing: '10000' },
      '2026-02': { currency: '1000', closing: '11000' },
      '2026-03': { pending: '-11000' },
      '2026-04': {},
      '2026-05': { churn: '-12000', pending: '12000' },
    },
  },
  {
    called: 'from yen to dollars',
    because: 'what was paid in yen is replaced by $100, ¥12,000 at the end of April: no dollar was there to be revalued',
    contracts: [
      { amount: '10000', from: '2026-01-01', to: '2026-03-31', seats: 5, plan: 'Gold' },
      { amount: '100', currency: 'USD', from: '2026-04-01', seats: 5, plan: 'Gold', renews: 0 },
    ],
    months: {
      '2026-01': { new: '10000', closing: '10000' },
      '2026-02': { closing: '10000' },
      '2026-03': { closing: '10000' },
      '2026-04': { expansion: '2000', closing: '12000' },
    },
  },
  {
    called: 'ends on 29 February',
    because: 'the last day is covered, and leap years have one more',
    contracts: [{ amount: '100', from: '2028-01-01', to: '2028-02-29', cancelled: '2028-01-20' }],
    months: { '2028-01': begun, '2028-02': still, '2028-03': { churn: '-100' } },
  },
  {
    called: 'begins on 29 February',
    because: 'it is a day like any other',
    contracts: [{ amount: '100', from: '2028-02-29' }],
    months: { '2028-01': {}, '2028-02': begun },
  },
  {
    called: 'ends on the last day of a month',
    because: 'that day is still covered: the loss is the next month’s',
    contracts: [{ ...on, to: '2026-03-31', cancelled: '2026-03-01' }],
    months: { '2026-01': begun, '2026-02': still, '2026-03': still, '2026-04': { churn: '-100' } },
  },
  {
    called: 'a renewal that begins before the end',
    because: 'in March both are in force, and both are counted, as everywhere in the house',
    contracts: [
      { ...on, to: '2026-03-31' },
      { amount: '100', from: '2026-03-20', renews: 0 },
    ],
    months: {
      '2026-01': begun,
      '2026-02': still,
      '2026-03': { expansion: '100', closing: '200' },
      '2026-04': { contraction: '-100', closing: '100' },
    },
  },
  {
    called: 'one of two contracts is cancelled',
    because: 'who goes on with the other did not leave',
    contracts: [
      { ...on, to: '2026-03-10', cancelled: '2026-03-01' },
      { amount: '50', from: '2025-06-01' },
    ],
    months: {
      '2026-01': { expansion: '100', closing: '150' },
      '2026-02': { closing: '150' },
      '2026-03': { contraction: '-100', closing: '50' },
    },
  },
  {
    called: 'one of two contracts ends without a word',
    because: 'its part waits, and is lost when the 45 days are over on 24 April',
    contracts: [
      { ...on, to: '2026-03-10' },
      { amount: '50', from: '2025-06-01' },
    ],
    months: {
      '2026-01': { expansion: '100', closing: '150' },
      '2026-02': { closing: '150' },
      '2026-03': { pending: '-100', closing: '50' },
      '2026-04': { contraction: '-100', pending: '100', closing: '50' },
    },
  },
  {
    called: 'two contracts become one',
    because: 'one that begins when both end goes on with both, also with the one that it does not name',
    contracts: [
      { amount: '60', from: '2026-01-01', to: '2026-03-31' },
      { amount: '40', from: '2026-01-01', to: '2026-03-31' },
      { amount: '110', from: '2026-04-01', renews: 0 },
    ],
    months: {
      '2026-01': begun,
      '2026-02': still,
      '2026-03': still,
      '2026-04': { expansion: '10', closing: '110' },
    },
  },
  {
    called: 'an amendment that was recorded months later',
    because: 'it holds from its own day, whenever somebody wrote it down',
    contracts: [{ ...on, then: [{ on: '2026-03-01', amount: '130' }] }],
    months: { '2026-01': begun, '2026-02': still, '2026-03': { expansion: '30', closing: '130' } },
  },
  {
    called: 'extended by an amendment',
    because: 'it never ended: each day answers with the end that held on it',
    contracts: [{ ...on, to: '2026-03-31', then: [{ on: '2026-04-01', to: '2027-03-31' }] }],
    months: { '2026-01': begun, '2026-02': still, '2026-03': still, '2026-04': still },
  },
  {
    called: 'cut short by an amendment',
    because: 'the end that was agreed in March is the end',
    contracts: [{ ...on, cancelled: '2026-03-05', then: [{ on: '2026-03-10', to: '2026-03-20' }] }],
    months: { '2026-01': begun, '2026-02': still, '2026-03': { churn: '-100' } },
  },
  {
    called: 'a trial and then a contract',
    because: 'a trial is no recurring revenue, whatever stands on it',
    contracts: [
      { amount: '50', kind: 'trial', from: '2026-01-01', to: '2026-01-31' },
      { amount: '100', from: '2026-02-01' },
    ],
    months: { '2026-01': {}, '2026-02': begun },
  },
  {
    called: 'a service that was bought once',
    because: 'it does not recur',
    contracts: [{ amount: '5000', kind: 'service', from: '2026-01-10', to: '2026-02-10' }],
    months: { '2026-01': {}, '2026-02': {} },
  },
  {
    called: 'paid by use',
    because: 'what is agreed for use recurs',
    contracts: [{ ...on, kind: 'usage' }],
    months: { '2026-01': begun },
  },
  {
    called: 'asked to end, and not over yet',
    because: 'it is in force until it ends',
    contracts: [{ ...on, cancelled: '2026-02-10' }],
    months: { '2026-01': begun, '2026-02': still },
  },
  {
    called: 'asked to end, where churn is recognised with the asking',
    because: 'the switch says so: from the day of the asking on it does not count',
    recognised: 'cancellation',
    contracts: [{ ...on, cancelled: '2026-02-10', to: '2026-04-30' }],
    months: { '2026-01': begun, '2026-02': { churn: '-100' }, '2026-03': {} },
  },
  {
    called: 'two customers who were merged',
    because: 'they are one now, and always were: what one of them ended the other went on with',
    contracts: [
      { ...on, to: '2026-03-31', cancelled: '2026-03-01' },
      { amount: '100', from: '2026-04-01' },
    ],
    months: { '2026-01': begun, '2026-02': still, '2026-03': still, '2026-04': still },
  },
  {
    called: 'a person who was erased',
    because: 'the money was paid: the amounts stay, and whose they were is gone',
    contracts: [{ ...on, to: '2026-02-20', cancelled: '2026-02-01' }],
    months: { '2026-01': begun, '2026-02': { churn: '-100' } },
  },
]
