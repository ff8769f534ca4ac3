import type { Metric } from '#platform/furnishing/contributions.ts'
import type { Definition, Measure, Scale, Words } from '../contract.ts'

export const standardName: Words = { en: 'All customers', ja: 'すべての顧客' }

type Wish = { metric: string; group: string; weight: number; scale: Scale; validDays?: number; least?: number }

/**
 * The scorecard that a workspace begins with, of whatever is declared: breadth, depth, recency and trend of use, the load on support,
 * what was answered, what was agreed, and a member's judgement. What has no data stays unknown and weighs nothing. A contract in
 * force and no open case are no health by themselves; one answer, or what a member judged, is.
 */
export function standard(metrics: readonly Pick<Metric, 'name' | 'label' | 'withinDays'>[]): Definition {
  const measures = wishes.flatMap((wish) => {
    const metric = metrics.find(({ name }) => name === wish.metric)
    return metric ? [measureOf(wish, metric)] : []
  })
  const used = [...measures, judgement]
  return {
    mode: 'score',
    groups: groups.filter(({ id }) => used.some(({ group }) => group === id)),
    measures: used,
    exceptions: [],
    edges: {
      thriving: { from: 75, included: true },
      steady: { from: 55, included: true },
      watch: { from: 35, included: true },
    },
    leastKnown: 15,
    highFrom: 60,
    cells: [],
    acts,
  }
}

function measureOf(
  { metric, group, weight, scale, validDays, least }: Wish,
  { label, withinDays }: Pick<Metric, 'label' | 'withinDays'>,
): Measure {
  return {
    id: metric.replaceAll('_', '-'),
    name: { en: label.en, ja: label.ja },
    group,
    source: { kind: 'metric', metric, withinDays: Math.min(withinDays, 36_500) },
    weight,
    scale,
    validDays: validDays ?? null,
    least: least ?? 0,
  }
}

const curve = (...corners: readonly (readonly [at: number, points: number])[]): Scale => ({
  kind: 'curve',
  corners: corners.map(([at, points]) => ({ at, points })),
})

const groups = [
  { id: 'use', name: { en: 'Use', ja: '利用' }, weight: 45 },
  { id: 'support', name: { en: 'Support', ja: 'サポート' }, weight: 10 },
  { id: 'voice', name: { en: 'Voice', ja: '顧客の声' }, weight: 25 },
  { id: 'relation', name: { en: 'Relationship', ja: '関係' }, weight: 20 },
]

const wishes: readonly Wish[] = [
  { metric: 'people_active', group: 'use', weight: 25, scale: curve([0, 0], [1, 35], [3, 65], [10, 100]) },
  { metric: 'depth', group: 'use', weight: 20, scale: curve([0, 0], [1, 25], [4, 70], [8, 100]) },
  { metric: 'active_days', group: 'use', weight: 20, scale: curve([0, 0], [4, 40], [12, 80], [20, 100]) },
  { metric: 'recency', group: 'use', weight: 15, scale: curve([1, 100], [7, 80], [14, 55], [30, 20], [60, 0]) },
  { metric: 'usage_trend', group: 'use', weight: 20, scale: curve([-80, 0], [-30, 35], [0, 75], [20, 100]) },
  { metric: 'cases_open', group: 'support', weight: 40, scale: curve([0, 100], [2, 70], [5, 30], [10, 0]) },
  { metric: 'cases_escalated_90', group: 'support', weight: 35, scale: curve([0, 100], [1, 60], [3, 0]) },
  {
    metric: 'case_satisfaction',
    group: 'support',
    weight: 25,
    scale: curve([1, 0], [3, 45], [4, 75], [5, 100]),
    validDays: 90,
  },
  {
    metric: 'nps_latest',
    group: 'voice',
    weight: 60,
    scale: curve([0, 0], [6, 35], [8, 75], [10, 100]),
    validDays: 365,
  },
  { metric: 'csat_90', group: 'voice', weight: 40, scale: curve([0, 0], [60, 50], [90, 100]), validDays: 90 },
  {
    metric: 'contracts_in_force',
    group: 'relation',
    weight: 25,
    scale: { kind: 'steps', steps: [{ upTo: 1, included: false, points: 0 }], beyond: 100 },
  },
]

const judgement: Measure = {
  id: 'relationship',
  name: { en: 'Relationship, as we judge it', ja: '関係性（メンバーの評価）' },
  group: 'relation',
  source: { kind: 'judgement', topic: 'relationship' },
  weight: 75,
  scale: curve([0, 0], [100, 100]),
  validDays: 120,
  least: 0,
}

const acts: Definition['acts'] = {
  thriving: [{ en: 'Ask for a reference or offer more', ja: '事例紹介や追加提案をする' }],
  steady: [{ en: 'Review the goals together', ja: 'ゴールを一緒に確認する' }],
  watch: [{ en: 'Ask what has changed', ja: '変化の理由を尋ねる' }],
  risk: [{ en: 'Call the customer this week', ja: '今週中に電話する' }],
}
