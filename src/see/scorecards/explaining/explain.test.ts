import { expect, test } from 'vitest'
import { countable, percent, points } from '#platform/wording/unit.ts'
import type { Definition, Input, Measure } from '../contract.ts'
import { scoreOf } from '../scoring/score.ts'
import { type Explained, explain } from './explain.ts'
import type { MetricWords } from './figure.ts'

const measure = (id: string, en: string, ja: string, weight: number, full: number): Measure => ({
  id,
  name: { en, ja },
  group: null,
  source: { kind: 'metric', metric: id, withinDays: 28 },
  weight,
  validDays: id === 'nps' ? 180 : null,
  least: 0,
  lifts: true,
  scale: {
    kind: 'curve',
    corners: [
      { at: 0, points: 0 },
      { at: full, points: 100 },
    ],
  },
})
const definition: Definition = {
  mode: 'score',
  groups: [],
  cells: [],
  leastKnown: 0,
  warnsEarly: false,
  alarms: [],
  unknownActs: [],
  basis: null,
  highFrom: 60,
  measures: [
    measure('people', 'Weekly people', '週間利用者', 40, 60),
    measure('depth', 'Depth of use', '利用の深さ', 30, 8),
    measure('nps', 'NPS', 'NPS', 30, 10),
  ],
  exceptions: [
    {
      id: 'sponsor',
      name: { en: 'No sponsor is left', ja: '推進責任者がいません' },
      score: 20,
      criteria: [{ measure: 'depth', of: 'value', is: 'at most', than: 0 }],
    },
  ],
  edges: {
    thriving: { from: 75, included: true },
    steady: { from: 55, included: true },
    watch: { from: 35, included: true },
  },
  acts: { thriving: [], steady: [], watch: [], risk: [] },
}
const found = (value: number): Input => ({ value, n: 3, because: null })
const old: Input = { value: null, n: 1, because: 'out of date' }
const metrics: MetricWords[] = [
  {
    name: 'people',
    unit: countable('people', 'person', 'people', '人'),
    better: 'higher',
    unknownBecause: { en: 'no events imported', ja: 'イベント未取り込み' },
  },
  {
    name: 'depth',
    unit: countable('names', 'kind', 'kinds', '種類'),
    better: 'higher',
    unknownBecause: { en: 'no events imported', ja: 'イベント未取り込み' },
  },
  { name: 'nps', unit: points, better: 'higher', unknownBecause: { en: 'no answers', ja: '回答なし' } },
]
const alarms = { seen: [], dayOf: () => ({ en: '', ja: '' }) }
const told = (
  after: Record<string, Input>,
  before: Record<string, Input> | null,
  more: Partial<Explained> = {},
  definitionBefore = definition,
) =>
  explain({
    definition,
    score: scoreOf(definition, after),
    metrics,
    alarms,
    override: null,
    scorecard: { name: { en: 'Operations', ja: '業務部門' }, number: 4 },
    before: before && {
      definition: definitionBefore,
      score: scoreOf(definitionBefore, before),
      day: { en: '24 Oct', ja: '10月24日' },
      daysAgo: 28,
    },
    ...more,
  })

test('what fell most is the reason, from what to what, in both languages', () => {
  const { title, reason, changed } = told(
    { people: found(9), depth: found(3), nps: found(4) },
    { people: found(42), depth: found(5), nps: found(3) },
  )
  expect(title).toEqual({
    en: 'Health is 29 because Weekly people fell from 42 people to 9 people; it was 55 four weeks ago',
    ja: 'ヘルスは29です。週間利用者が42人から9人に減りました（4週間前は55）',
  })
  expect(reason).toEqual({
    en: 'Weekly people fell **from 42 people to 9 people** since 24 Oct.',
    ja: '週間利用者が**42人から9人**に減りました（10月24日比）。',
  })
  expect(changed).toEqual({
    en: 'Since 24 Oct: −22 Weekly people, −8 Depth of use, +3 NPS. The weights did not change.',
    ja: '10月24日から：週間利用者（−22）、利用の深さ（−8）、NPS（+3）。重みの変更はありません。',
  })
})

test('what is missing is counted and said, and what no longer counts is named', () => {
  const { rests, changed } = told(
    { people: found(30), depth: found(4), nps: old },
    { people: found(30), depth: found(4), nps: found(9) },
  )
  expect(rests).toEqual({
    en: 'Scorecard “Operations”, version 4 · 1 of 3 missing',
    ja: 'スコアカード「業務部門」第4版 · 3項目中1項目はデータなし',
  })
  expect(changed?.en).toBe(
    'Since 24 Oct: −12 because measures came or went. No longer counted: NPS. The weights did not change.',
  )
})

test('new weights are owned up to', () => {
  const [people, ...rest] = definition.measures
  const lighter = { ...definition, measures: people ? [{ ...people, weight: 10 }, ...rest] : rest }
  const inputs = { people: found(60), depth: found(4), nps: found(5) }
  expect(told(inputs, inputs, {}, lighter).changed).toEqual({
    en: 'Since 24 Oct: +13 by the new weights. The weights changed.',
    ja: '10月24日から：重みの変更（+13）。重みが変更されています。',
  })
})

test('a first reading says what holds the customer back; nothing known says so', () => {
  expect(told({ people: found(9), depth: found(7), nps: found(9) }, null).reason).toEqual({
    en: 'Weekly people is **9 people**, which earns 15 of 100 points.',
    ja: '週間利用者は**9人**（このスコアでは15点）。',
  })
  expect(told({}, null).title).toEqual({
    en: 'Health is not known: none of the 3 measures has data',
    ja: 'ヘルスは不明です。3項目のいずれにもデータがありません',
  })
})

test('an exception and a person’s word come before everything computed', () => {
  expect(told({ people: found(40), depth: found(0), nps: found(9) }, null).title.en).toBe(
    'Health is set to 20: No sponsor is left',
  )
  const override = {
    band: 'watch' as const,
    until: { en: '30 Nov', ja: '11月30日' },
    reason: 'the buyer told us in person',
  }
  expect(told({ people: found(40) }, null, { override }).title).toEqual({
    en: 'Overridden to Watch until 30 Nov: the buyer told us in person',
    ja: '11月30日まで「注意」と手動で設定されています：the buyer told us in person',
  })
})

test('a measure that is itself a change is said as that change, unless it goes the other way', () => {
  const trend = measure('trend', 'Trend of people', '利用者の推移', 60, 10)
  const scale = {
    kind: 'curve' as const,
    corners: [
      { at: -70, points: 0 },
      { at: 20, points: 100 },
    ],
  }
  const trending = { ...definition, exceptions: [], measures: [{ ...trend, scale }] }
  const asChange = {
    en: (size: string, fell: boolean) => `Weekly users are ${fell ? 'down' : 'up'} **${size}%**`,
    ja: (size: string, fell: boolean) => `利用者数が**${size}%**${fell ? '減りました' : '増えました'}`,
  }
  const words: MetricWords[] = [
    { name: 'trend', unit: percent, better: 'higher', unknownBecause: { en: 'no events', ja: 'なし' }, asChange },
  ]
  const from = (before: number, after: number) =>
    explain({
      definition: trending,
      score: scoreOf(trending, { trend: found(after) }),
      metrics: words,
      alarms,
      override: null,
      scorecard: { name: { en: 'Operations', ja: '業務部門' }, number: 4 },
      before: {
        definition: trending,
        score: scoreOf(trending, { trend: found(before) }),
        day: { en: '24 Oct', ja: '10月24日' },
        daysAgo: 28,
      },
    }).reason
  expect(from(0, -75.6)).toEqual({ en: 'Weekly users are down **75.6%**.', ja: '利用者数が**75.6%**減りました。' })
  expect(from(20, 5)).toEqual({
    en: 'Trend of people fell **from 20% to 5%** since 24 Oct.',
    ja: '利用者の推移が**20%から5%**に下がりました（10月24日比）。',
  })
  expect(from(0, -5).en).toBe('Weekly users are down **5%**.')
})

test('where the score only appears or goes, no measure is blamed for it', () => {
  const demanding = { ...definition, leastKnown: 50 }
  const across = (before: Record<string, Input>, after: Record<string, Input>, old = demanding) =>
    told(after, before, { definition: demanding, score: scoreOf(demanding, after) }, old)
  const came = across(
    { people: found(60), depth: old, nps: old },
    { people: found(20), depth: found(8), nps: found(10) },
  )
  expect(came.cause).toBeNull()
  expect(came.reason.en).not.toContain('fell')
  expect(came.changed?.en).toBe(
    'Since 24 Oct enough is known for a score. Now counted: Depth of use, NPS. The weights did not change.',
  )
})

test('where too little is known the title says how much, and how much a score needs', () => {
  const demanding = { ...definition, leastKnown: 50 }
  const { title, reason } = told({ people: found(9), depth: old, nps: old }, null, {
    definition: demanding,
    score: scoreOf(demanding, { people: found(9), depth: old, nps: old }),
  })
  expect(title).toEqual({
    en: 'Health is not known: there is data for 40% of the scorecard, and a score needs 50%',
    ja: 'ヘルスは不明です。データがあるのはスコアカードの40%で、スコアには50%以上が必要です',
  })
  expect(reason.en).toBe(`${title.en}.`)
})

test('a figure that is counted over some days says over how many, once; one of a day or of the last says none', () => {
  const counted = { at: 'at', value: (inWindow: string) => `countIf(${inWindow})` }
  const called = (more: Partial<MetricWords>, en = 'Weekly people', ja = '週間利用者') => {
    const [people, ...others] = metrics
    const words = people ? [{ ...people, ...more }, ...others] : others
    const named = { ...definition, measures: [measure('people', en, ja, 100, 60)] }
    return told({ people: found(9) }, null, {
      definition: named,
      score: scoreOf(named, { people: found(9) }),
      metrics: words,
    }).reason
  }
  expect(called(counted)).toEqual({
    en: 'Weekly people (28 days) is **9 people**, which earns 15 of 100 points.',
    ja: '週間利用者（28日間）は**9人**（このスコアでは15点）。',
  })
  expect(called(counted, 'People in 28 days', '利用者（28日）').en).toContain('People in 28 days is **9 people**')
  expect(called({ ...counted, at: null }).en).toContain('Weekly people is')
  expect(called({ ...counted, looksBack: true }).en).toContain('Weekly people is')
  expect(called({ at: 'at', value: () => 'count()' }).en).toContain('Weekly people is')
})

test('where the points are the figure itself they are not said twice', () => {
  const { reason } = told({ nps: found(0) }, null)
  expect(reason).toEqual({ en: 'NPS is **0**.', ja: 'NPSは**0**です。' })
})
