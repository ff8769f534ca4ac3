import { expect, test } from 'vitest'
import type { Names } from '../words.ts'
import { inWords, shareInWords } from './in-words.ts'
import type { Rule } from './rule.ts'

const names: Names = {
  field: (name) => ({ industry: '業種', owner: 'owner' })[name] ?? name,
  attribute: (name) => name,
  metric: () => '利用者数',
  segment: () => 'Grocers',
  value: (field, value) => (field === 'owner' ? 'Tomás Rivera' : value),
}
const lastMonth = { span: 'last', days: 30 } as const
const login = { names: ['login'], where: [] }
const rules = {
  everyone: { kind: 'all', rules: [] },
  retail: { kind: 'field', field: 'industry', test: { op: 'one of', values: ['小売', '食品'] } },
  quiet: { kind: 'event', ...login, times: { op: 'at most', count: 0 }, within: lastMonth },
  keen: {
    kind: 'event',
    ...login,
    times: { op: 'at least', count: 3 },
    within: { span: 'between', from: '2026-03-01', to: '2026-03-31' },
  },
  renewing: {
    kind: 'contract',
    where: [
      { on: 'in_force', test: { op: 'yes' } },
      { on: 'kind', test: { op: 'one of', values: ['subscription'] } },
      { on: 'ends_on', test: { op: 'in the next', days: 60 } },
    ],
    times: { op: 'at least', count: 1 },
  },
  ordered: {
    kind: 'sequence',
    first: { names: ['trial started'], where: [{ on: 'plan', test: { op: 'one of', values: ['Pro'] } }] },
    next: login,
    withinDays: 7,
    within: { span: 'ever' },
  },
  falling: { kind: 'band', bands: ['watch', 'risk'] },
  noSponsor: {
    kind: 'person',
    where: [{ on: 'roles', test: { op: 'one of', values: ['sponsor'] } }],
    times: { op: 'at most', count: 0 },
  },
  outside: { kind: 'segment', segment: '11111111-1111-4111-8111-111111111111', inside: false },
} satisfies Record<string, Rule>

test.each<[Rule, string, string]>([
  [rules.everyone, 'All customers.', 'すべての顧客。'],
  [rules.retail, 'Customers whose 業種 is 小売 or 食品.', '業種が「小売」または「食品」である顧客。'],
  [rules.quiet, 'Customers that did not do “login” in the last 30 days.', '直近30日間に「login」を行っていない顧客。'],
  [
    rules.keen,
    'Customers that did “login” at least 3 times between 1 Mar 2026 and 31 Mar 2026.',
    '2026年3月1日から2026年3月31日までに「login」を3回以上行った顧客。',
  ],
  [
    rules.renewing,
    'Customers that have at least 1 contract (in force, kind is subscription and end is in the next 60 days).',
    '契約（有効、種別が「定期契約」、終了日が今後60日以内）が1件以上ある顧客。',
  ],
  [
    rules.ordered,
    'Customers that did “trial started” (plan is Pro) and then “login” within 7 days.',
    '「trial started」（planが「Pro」）の後、7日以内に「login」を行った顧客。',
  ],
  [
    { kind: 'all', rules: [rules.retail, { kind: 'any', rules: [rules.quiet, rules.falling] }, rules.outside] },
    'Customers whose 業種 is 小売 or 食品, (that did not do “login” in the last 30 days or whose health is Watch or At risk) and that are not in the segment “Grocers”.',
    '業種が「小売」または「食品」であり、かつ（直近30日間に「login」を行っていない、またはヘルスが「注意」または「危険」である）に当てはまり、かつセグメント「Grocers」に含まれない顧客。',
  ],
  [
    { kind: 'any', rules: [{ kind: 'not', rule: rules.retail }, rules.noSponsor] },
    'Customers that are not among those whose 業種 is 小売 or 食品 or that have no person (role is sponsor).',
    '業種が「小売」または「食品」である顧客ではない、または担当者（役割が「推進責任者」）がいない顧客。',
  ],
  [
    {
      kind: 'all',
      rules: [
        { kind: 'metric', metric: 'people', test: { op: 'less than', value: 5 } },
        { kind: 'score', test: { op: 'unknown' } },
      ],
    },
    'Customers whose 利用者数 is less than 5 and whose health score is not known.',
    '利用者数が5未満であり、かつヘルススコアが不明である顧客。',
  ],
  [
    { kind: 'field', field: 'owner', test: { op: 'none of', values: ['x'] } },
    'Customers whose owner is known and other than Tomás Rivera.',
    'ownerが「Tomás Rivera」以外（不明を除く）である顧客。',
  ],
])('reads %# back in both languages', (rule, en, ja) => {
  expect(inWords(rule, names, 'en')).toBe(en)
  expect(inWords(rule, names, 'ja')).toBe(ja)
})

test.each<[number, number, string, string, boolean]>([
  [20, 25, 'about 80% (20 of 25)', '約8割（20/25）', false],
  [8300, 10_000, 'about 83% (8300 of 10000)', '約83%（8300/10000）', false],
  [1, 1000, 'about 1% (1 of 1000)', '約1%（1/1000）', false],
  [9, 9, 'about 100% (9 of 9)', '約100%（9/9）', true],
])('%d of %d is said with its counts', (part, of, en, ja, cautious) => {
  const { sentence, caution } = shareInWords(part, of)
  expect(sentence).toEqual({ en, ja })
  expect(caution !== null).toBe(cautious)
})
