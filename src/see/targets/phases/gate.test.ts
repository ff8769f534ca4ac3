import { expect, test } from 'vitest'
import { conditionIn } from '../words.ts'
import { type Contracts, gateOf, isOpen, type Years } from './gate.ts'
import { phaseOfKpi } from './phases.ts'

const contracts = (since: string | null, months: number | null, renewable: number): Contracts => ({
  since,
  months,
  renewable,
})
const none: Years = { left: 0, grown: 0 }
const both: Years = { left: 1, grown: 2 }

// Worked out by hand: contracts of twelve months of which the first began on 1 April 2024 have had two cycles on 1 April 2026.
test.each<[string, 'churn' | 'growth', Contracts, Years, string, string[]]>([
  ['no contract at all', 'churn', contracts(null, null, 0), none, '2026-04-01', ['cycles', 'renewable']],
  ['the day before', 'churn', contracts('2024-04-01', 12, 10), none, '2026-03-31', ['cycles']],
  ['the day itself', 'churn', contracts('2024-04-01', 12, 10), none, '2026-04-01', []],
  ['nine contracts', 'churn', contracts('2024-04-01', 12, 9), none, '2026-04-01', ['renewable']],
  ['months that end early', 'churn', contracts('2025-12-31', 1, 10), none, '2026-02-27', ['cycles']],
  ['of those the last day', 'churn', contracts('2025-12-31', 1, 10), none, '2026-02-28', []],
  ['nobody left and nobody grew', 'growth', contracts('2024-04-01', 12, 10), none, '2026-04-01', ['left', 'grown']],
  ['not known', 'growth', contracts('2024-04-01', 12, 10), { left: null, grown: 1 }, '2026-04-01', ['left']],
  ['both', 'growth', contracts('2024-04-01', 12, 10), both, '2026-04-01', []],
  ['both, too early', 'growth', contracts('2024-04-01', 12, 10), both, '2026-03-31', ['cycles']],
])('%s', (_, phase, held, years, today, lacking) => {
  const conditions = gateOf(phase, held, years, today)
  expect(conditions.filter(({ isMet }) => !isMet).map(({ kind }) => kind)).toEqual(lacking)
  expect(isOpen(conditions)).toBe(lacking.length === 0)
})

test('what is not known of the years is told as that, and of what they are', () => {
  const said = (years: Years) =>
    gateOf('growth', contracts('2024-04-01', 12, 10), years, '2026-04-01')
      .slice(2)
      .map(conditionIn)
  expect(said({ left: null, grown: 0 })).toEqual([
    {
      en: 'Whether customers left in this fiscal year and the two before is not known.',
      ja: '今年度とその前の2年度に解約した顧客がいたかどうかは、分かりません。',
    },
    {
      en: 'No customer bought more in this fiscal year and the two before.',
      ja: '今年度とその前の2年度に利用を広げた顧客がいません。',
    },
  ])
})

test('how many cycles are over is told, with the day on which they all are', () => {
  const [cycles] = gateOf('churn', contracts('2024-04-01', 12, 0), none, '2025-04-01')
  expect(cycles).toEqual({
    ...{ kind: 'cycles', isMet: false, has: 1, needs: 2 },
    ...{ months: 12, since: '2024-04-01', on: '2026-04-01' },
  })
  expect(gateOf('satisfaction', contracts(null, null, 0), none, '2026-04-01')).toEqual([])
})

test('a KPI can be aimed at from the latest phase of its figure and of all of which it is made', () => {
  const of = (id: string, figure: string | null, ...partIds: string[]) => ({ id, figure, partIds })
  const kpis = [
    of('nps', 'nps'),
    of('churn', 'customer_churn'),
    of('more', 'expanded_mrr'),
    of('ratio', null, 'nps', 'churn'),
    of('top', 'mrr', 'ratio', 'more'),
    of('round', null, 'round'),
  ]
  expect(kpis.map(({ id }) => phaseOfKpi(id, kpis))).toEqual([
    'satisfaction',
    'churn',
    'growth',
    'churn',
    'growth',
    'satisfaction',
  ])
})
