import type { Definition, Measure, Scale, Words } from '../../see/scorecards/contract.ts'
import { alarmsFor } from '../../see/scorecards/scorecards.ts'

export const scorecardName: Words = { en: 'Shops and kitchens', ja: '店舗と厨房のお客さま' }

type Wish = readonly [
  id: string,
  metric: string,
  name: Words,
  group: string,
  weight: number,
  withinDays: number,
  corners: readonly (readonly [at: number, points: number])[],
]

const wishes: readonly Wish[] = [
  [
    'people',
    'people_active',
    { en: 'Active users', ja: '利用者数' },
    'use',
    20,
    14,
    [
      [0, 0],
      [1, 30],
      [3, 65],
      [6, 100],
    ],
  ],
  [
    'trend',
    'usage_trend',
    { en: 'Active users, trend', ja: '利用者数の推移' },
    'use',
    45,
    28,
    [
      [-70, 0],
      [-30, 25],
      [-10, 70],
      [0, 92],
      [15, 100],
    ],
  ],
  [
    'depth',
    'depth',
    { en: 'Depth of use', ja: '利用の深さ' },
    'use',
    20,
    90,
    [
      [0, 0],
      [3, 30],
      [6, 75],
      [8, 100],
    ],
  ],
  [
    'recency',
    'recency',
    { en: 'Last use', ja: '最終利用' },
    'use',
    15,
    365,
    [
      [1, 100],
      [7, 85],
      [14, 50],
      [30, 10],
      [60, 0],
    ],
  ],
  [
    'open-cases',
    'cases_open',
    { en: 'Open cases', ja: '未完了の問い合わせ' },
    'support',
    40,
    90,
    [
      [0, 100],
      [1, 70],
      [2, 40],
      [4, 0],
    ],
  ],
  [
    'escalated',
    'cases_escalated_90',
    { en: 'Escalated cases', ja: 'エスカレーション件数' },
    'support',
    35,
    90,
    [
      [0, 100],
      [1, 50],
      [3, 0],
    ],
  ],
  [
    'satisfaction',
    'case_satisfaction',
    { en: 'Satisfaction with support', ja: 'サポートの満足度' },
    'support',
    25,
    180,
    [
      [1, 0],
      [3, 50],
      [5, 100],
    ],
  ],
  [
    'nps',
    'nps_latest',
    { en: 'Last NPS answer', ja: '直近のNPS' },
    'voice',
    100,
    365,
    [
      [0, 0],
      [5, 20],
      [7, 60],
      [9, 95],
      [10, 100],
    ],
  ],
]

/** How this house looks at its customers: people before clicks, and a sharp fall outweighs everything else. */
export const scorecard: Definition = {
  mode: 'score',
  groups: [
    { id: 'use', name: { en: 'Use', ja: '利用' }, weight: 55 },
    { id: 'support', name: { en: 'Support', ja: 'サポート' }, weight: 20 },
    { id: 'voice', name: { en: 'Voice', ja: '顧客の声' }, weight: 25 },
  ],
  measures: wishes.map(measureOf),
  exceptions: [],
  edges: {
    thriving: { from: 80, included: true },
    steady: { from: 60, included: true },
    watch: { from: 42, included: true },
  },
  leastKnown: 25,
  warnsEarly: true,
  alarms: alarmsFor('software'),
  unknownActs: [{ en: 'Get in touch and ask how things are', ja: 'ご連絡して状況を伺う' }],
  basis: null,
  highFrom: 60,
  cells: [],
  acts: {
    thriving: [{ en: 'Ask for a story or offer more', ja: '事例掲載のお願い・追加提案をする', doing: 'mail' }],
    steady: [{ en: 'Show one feature they do not use', ja: '使っていない機能を1つご紹介する', doing: 'meeting' }],
    watch: [{ en: 'Ask what has changed', ja: '状況の変化をヒアリングする', doing: 'call' }],
    risk: [{ en: 'Call this week', ja: '今週中に電話する', doing: 'call' }],
  },
}

function measureOf([id, metric, name, group, weight, withinDays, corners]: Wish): Measure {
  const lifts = metric !== 'cases_open' && metric !== 'cases_escalated_90'
  const scale: Scale = { kind: 'curve', corners: corners.map(([at, points]) => ({ at, points })) }
  return {
    id,
    name,
    group,
    source: { kind: 'metric', metric, withinDays },
    weight,
    scale,
    validDays: null,
    least: 0,
    lifts,
  }
}
