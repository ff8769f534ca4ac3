import { amounts } from './amounts.fixture.ts'
import { begun, type Edge, on, still } from './edge.fixture.ts'
import { renewals } from './renewals.fixture.ts'

/**
 * Contracts at the edges, each with the months that it must give: written by hand from the definitions of revenue that the guide gives.
 */
export const edges: readonly Edge[] = [
  ...renewals,
  ...amounts,
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
    contracts: [{ ...on, amended: [{ on: '2026-03-01', amount: '130' }] }],
    months: { '2026-01': begun, '2026-02': still, '2026-03': { expansion: '30', closing: '130' } },
  },
  {
    called: 'extended by an amendment',
    because: 'it never ended: each day answers with the end that held on it',
    contracts: [{ ...on, to: '2026-03-31', amended: [{ on: '2026-04-01', to: '2027-03-31' }] }],
    months: { '2026-01': begun, '2026-02': still, '2026-03': still, '2026-04': still },
  },
  {
    called: 'cut short by an amendment',
    because: 'the end that was agreed in March is the end',
    contracts: [{ ...on, cancelled: '2026-03-05', amended: [{ on: '2026-03-10', to: '2026-03-20' }] }],
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
    called: 'paid by use, with a minimum that rises',
    because: 'what is agreed whatever is used recurs: the minimum, and not the use beyond it',
    contracts: [{ ...on, kind: 'usage', amended: [{ on: '2026-03-01', amount: '150' }] }],
    months: { '2026-01': begun, '2026-02': still, '2026-03': { expansion: '50', closing: '150' } },
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
