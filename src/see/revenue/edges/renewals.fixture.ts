import { begun, type Edge, on, still } from './edge.fixture.ts'

export const renewals: readonly Edge[] = [
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
    contracts: [{ ...on, plan: 'Silver', amended: [{ on: '2026-02-15', amount: '150', plan: 'Gold' }] }],
    months: { '2026-01': begun, '2026-02': { expansion: '50', closing: '150' } },
  },
  {
    called: 'downgrade and upgrade within one month',
    because: 'both ends of the month say the same: two days are compared',
    contracts: [
      {
        ...on,
        amended: [
          { on: '2026-02-05', amount: '60' },
          { on: '2026-02-20', amount: '100' },
        ],
      },
    ],
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
    called: 'an add-on that was bought a month before the contract ends, and the contract goes on late',
    because: 'what began before the end goes on with it only where it is the same plan: an add-on is another thing',
    contracts: [
      { ...on, plan: 'Core', to: '2026-03-10' },
      { amount: '50', plan: 'Add-on', from: '2026-02-10' },
      { amount: '100', plan: 'Core', from: '2026-04-10' },
    ],
    months: {
      '2026-01': begun,
      '2026-02': { expansion: '50', closing: '150' },
      '2026-03': { pending: '-100', closing: '50' },
      '2026-04': { pending: '100', closing: '150' },
    },
  },
  {
    called: 'the next contract of the same plan begins a week before the end',
    because: 'it goes on with the first, though nobody says so: nothing waits when that ends',
    contracts: [
      { ...on, plan: 'Core', to: '2026-03-10' },
      { amount: '100', plan: 'Core', from: '2026-03-03' },
    ],
    months: { '2026-01': begun, '2026-02': still, '2026-03': still },
  },
  {
    called: 'another plan begins a week before the end, said to renew',
    because: 'who says that it renews is believed: nothing waits, and what is paid less is a contraction',
    contracts: [
      { ...on, plan: 'Core', to: '2026-03-10' },
      { amount: '60', plan: 'Light', from: '2026-03-03', renews: 0 },
    ],
    months: { '2026-01': begun, '2026-02': still, '2026-03': { contraction: '-40', closing: '60' } },
  },
  {
    called: 'renews by itself, and nobody wrote the next one down',
    because: 'silence ends no contract that goes on by itself: it waits, and is never given up',
    contracts: [{ amount: '100', from: '2025-06-01', to: '2026-01-14', renewsItself: true }],
    months: { '2026-01': { pending: '-100' }, '2026-02': {}, '2026-03': {}, '2026-04': {}, '2026-05': {} },
  },
  {
    called: 'renews by itself, and is cancelled later',
    because: 'it waits until somebody asks for the end',
    contracts: [{ amount: '100', from: '2025-06-01', to: '2026-01-14', renewsItself: true, cancelled: '2026-04-20' }],
    months: {
      '2026-01': { pending: '-100' },
      '2026-02': {},
      '2026-03': {},
      '2026-04': { churn: '-100', pending: '100' },
    },
  },
  {
    called: 'renews by itself, and the next contract of the plan is written down 100 days later',
    because: 'it waited all the time: what begins then of the same plan goes on with it',
    contracts: [
      { amount: '100', plan: 'Core', from: '2025-06-01', to: '2026-01-14', renewsItself: true },
      { amount: '100', plan: 'Core', from: '2026-04-24' },
    ],
    months: {
      '2026-01': { pending: '-100' },
      '2026-02': {},
      '2026-03': {},
      '2026-04': { pending: '100', closing: '100' },
    },
  },
  {
    called: 'does not renew by itself, and ends without a word',
    because: 'it waits as long as the grace, as where nothing is said of it',
    contracts: [{ amount: '100', from: '2025-06-01', to: '2026-01-14', renewsItself: false }],
    months: { '2026-01': { pending: '-100' }, '2026-02': {}, '2026-03': { churn: '-100', pending: '100' } },
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
]
