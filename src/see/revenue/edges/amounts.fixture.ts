import { begun, type Edge, on, still } from './edge.fixture.ts'

export const amounts: readonly Edge[] = [
  {
    called: 'a free month',
    because: 'the contract goes on: less money, then more, and nobody left',
    contracts: [
      {
        ...on,
        amended: [
          { on: '2026-03-01', amount: '0' },
          { on: '2026-04-01', amount: '100' },
        ],
      },
    ],
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
    contracts: [{ ...on, to: '2026-04-30', cancelled: '2026-04-02', amended: [{ on: '2026-03-01', amount: '0' }] }],
    months: { '2026-01': begun, '2026-02': still, '2026-03': { contraction: '-100' }, '2026-04': {}, '2026-05': {} },
  },
  {
    called: 'free at first, then paid',
    because: 'who has never paid is no customer of revenue yet: the first money is new',
    contracts: [{ amount: '0', from: '2025-11-01', amended: [{ on: '2026-02-01', amount: '100' }] }],
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
      {
        amount: '1000',
        seats: 10,
        plan: 'Gold',
        from: '2026-01-01',
        amended: [{ on: '2026-03-01', amount: '1600', seats: 20 }],
      },
    ],
    months: {
      '2026-01': { new: '1000', closing: '1000' },
      '2026-02': { closing: '1000' },
      '2026-03': { expansion: '1000', priceDown: '-400', closing: '1600' },
    },
  },
  {
    called: 'a hundred seats for a hundred times the money, where a month of one is no whole yen',
    because: '¥1,000 a year is ¥83 a month and ¥100,000 is ¥8,333: nobody raised the price of ¥1,000 a seat',
    contracts: [
      {
        ...{ amount: '1000', period: 'year', seats: 1, plan: 'Gold', from: '2026-01-01' },
        amended: [{ on: '2026-02-01', amount: '100000', seats: 100 }],
      },
    ],
    months: { '2026-01': { new: '83', closing: '83' }, '2026-02': { expansion: '8250', closing: '8333' } },
  },
  {
    called: 'renewed by more seats at the same price, where a month of one is no whole yen',
    because: 'one contract renews the other: still ¥1,000 a year for each seat',
    contracts: [
      { amount: '1000', period: 'year', seats: 1, plan: 'Gold', from: '2026-01-01', to: '2026-02-14' },
      { amount: '100000', period: 'year', seats: 100, plan: 'Gold', from: '2026-02-15', renews: 0 },
    ],
    months: { '2026-01': { new: '83', closing: '83' }, '2026-02': { expansion: '8250', closing: '8333' } },
  },
  {
    called: 'a price rise',
    because: 'as many seats of the same plan for more money',
    contracts: [
      { amount: '1000', seats: 10, plan: 'Gold', from: '2026-01-01', amended: [{ on: '2026-02-01', amount: '1100' }] },
    ],
    months: { '2026-01': { new: '1000', closing: '1000' }, '2026-02': { priceUp: '100', closing: '1100' } },
  },
  {
    called: 'fewer seats at the same price',
    because: 'two seats less at ¥100',
    contracts: [
      {
        amount: '1000',
        seats: 10,
        plan: 'Gold',
        from: '2026-01-01',
        amended: [{ on: '2026-02-01', amount: '800', seats: 8 }],
      },
    ],
    months: { '2026-01': { new: '1000', closing: '1000' }, '2026-02': { contraction: '-200', closing: '800' } },
  },
  {
    called: 'more money, and nobody knows the seats',
    because: 'without seats nobody can tell a price from a quantity: it is an expansion',
    contracts: [{ ...on, plan: 'Gold', amended: [{ on: '2026-02-01', amount: '130' }] }],
    months: { '2026-01': begun, '2026-02': { expansion: '30', closing: '130' } },
  },
  {
    called: 'a larger plan for as many seats',
    because: 'another plan is another thing, not another price',
    contracts: [
      {
        amount: '1000',
        seats: 10,
        plan: 'Silver',
        from: '2026-01-01',
        amended: [{ on: '2026-02-01', amount: '1500', plan: 'Gold' }],
      },
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
    called: 'one more contract of a customer who has one of unknown amount',
    because: 'who has a contract is a customer, whatever it costs: what is known comes on top',
    contracts: [
      { amount: null, from: '2025-06-01' },
      { amount: '100', from: '2026-03-10' },
    ],
    months: { '2026-02': {}, '2026-03': { expansion: '100', closing: '100' } },
    leftOut: 'amount',
  },
  {
    called: 'the contract ends, and one of unknown amount goes on',
    because: 'what is known of it is lost, and the customer is not',
    contracts: [
      { amount: null, from: '2025-06-01' },
      { ...on, to: '2026-03-10', cancelled: '2026-03-01' },
    ],
    months: {
      '2026-01': { expansion: '100', closing: '100' },
      '2026-02': still,
      '2026-03': { contraction: '-100' },
    },
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
      '2026-04': { currency: '1000', closing: '12000' },
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
    because:
      'what was paid in yen is replaced by $100, ¥12,000 at the end of April: no dollar was there to be revalued',
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
]
