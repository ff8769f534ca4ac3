import { expect, test } from 'vitest'
import { importables } from '../everyday.fixture.ts'
import { suggestMappings } from '../suggestion.ts'

function best(headings: string[], rows: string[][], fileName = 'subscriptions.csv') {
  const sample = rows.map((cells, at) => ({ row: at + 2, cells }))
  return suggestMappings({ headings, sample, fileName }, importables)[0]
}

const headings = ['id', 'Customer ID', 'Plan', 'Interval', 'Amount', 'Status', 'Start Date (UTC)', 'Ended At (UTC)']
const row = (n: number, status: string, end = '') => [
  `sub_1A${n}`,
  `cus_9B${n}`,
  'Pro',
  'month',
  '49.00',
  status,
  `2026-01-0${n} 10:00`,
  end,
]

test('subscriptions of a billing system: trials are trials, what never began is left out, what ended has its day', () => {
  const found = best(headings, [
    row(1, 'active'),
    row(2, 'trialing'),
    row(3, 'past_due'),
    row(4, 'canceled', '2026-03-01 10:00'),
    row(5, 'incomplete'),
    row(6, 'incomplete_expired'),
  ])
  expect(found).toMatchObject({
    target: 'contracts',
    certain: true,
    columns: {
      external_id: 'id',
      customer: 'Customer ID',
      starts_on: 'Start Date (UTC)',
      ends_on: 'Ended At (UTC)',
      kind: {
        column: 'Status',
        values: { active: 'subscription', trialing: 'trial', past_due: 'subscription', canceled: 'subscription' },
      },
    },
    only: { column: 'Status', not: ['incomplete', 'incomplete_expired'] },
  })
  expect(found?.reasons.only?.because.en).toBe(
    'Rows whose “Status” is “incomplete”, “incomplete_expired” never became contracts and are left out.',
  )
})

test('a blank state and one that stands further down are no reason to leave a row out', () => {
  const found = best(headings, [
    row(1, 'active'),
    row(2, 'canceled', '2026-03-01 10:00'),
    row(3, ''),
    row(4, 'Incomplete'),
  ])
  expect(found?.only).toEqual({ column: 'Status', not: ['Incomplete', 'incomplete', 'incomplete_expired'] })
})

test.each([
  ['unpaid', headings, 'Whether contracts whose “Status” is “unpaid” are in force is not known'],
  ['paused', headings, 'Whether contracts whose “Status” is “paused” are in force is not known'],
  [
    'canceled',
    headings.slice(0, 7),
    '“Status” says that contracts have ended (“canceled”), but no column says on which day',
  ],
])('%s subscriptions are asked', (status, names, because) => {
  const rows = [row(1, 'active'), row(2, status)].map((cells) => cells.slice(0, names.length))
  const found = best(names, rows)
  expect(found).toMatchObject({ target: 'contracts', certain: false })
  expect(found?.because.en).toContain(because)
})

test('of a list of customers a payment that is late leaves them active, and what is not known is asked', () => {
  const list = (status: string) =>
    best(
      ['Customer ID', 'Company name', 'Status'],
      [
        ['C1', 'Ash Ltd', 'active'],
        ['C2', 'Birch Ltd', status],
      ],
      'customers.csv',
    )
  expect(list('past_due')).toMatchObject({
    target: 'customers',
    certain: true,
    columns: { stage: { column: 'Status', values: { active: 'active', past_due: 'active' } } },
  })
  for (const status of ['unpaid', 'paused', 'incomplete', 'incomplete_expired', 'other']) {
    const found = list(status)
    expect(found).toMatchObject({ target: 'customers', certain: false })
    expect(found?.because.en).toBe(`It is not known what these words of “Status” mean: “${status}”.`)
  }
})

test('the day on which a deal was closed is said as what it is, and not taken for the start', () => {
  const found = best(
    ['Opportunity ID', 'Account Name', 'Stage', 'Close Date', 'Monthly Amount'],
    [
      ['006A1', 'Ash Ltd', 'Closed Won', '2026-01-10', '100'],
      ['006A2', 'Birch Ltd', 'Closed Lost', '2026-01-12', '200'],
    ],
    'opportunities.csv',
  )
  expect(found).toMatchObject({ target: 'contracts', certain: false })
  expect(found?.columns.starts_on).toBeUndefined()
  expect(found?.reasons.starts_on).toEqual({
    certainty: 0.45,
    because: {
      en: 'The day on which a deal was won is not always the day on which the contract starts.',
      ja: '受注した日であり、契約の開始日とは限りません。',
    },
  })
})
