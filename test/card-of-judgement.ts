import { Definition } from '../src/see/scorecards/contract.ts'
import type { Api } from './world.ts'

const curve = (...corners: readonly (readonly [at: number, points: number])[]) => ({
  kind: 'curve' as const,
  corners: corners.map(([at, points]) => ({ at, points })),
})
const text = (en: string, ja = en) => ({ en, ja })
const metric = (name: string, group: string, weight: number, withinDays: number, scale: object) => ({
  id: name.replaceAll('_', '-'),
  name: text(name),
  group,
  source: { kind: 'metric' as const, metric: name, withinDays },
  weight,
  scale,
  validDays: null,
  least: 0,
})

/** A card on which what a member judges is a score by itself, and no alarm holds: for stories about what follows from a band. */
export const cardOfJudgement = Definition.parse({
  mode: 'score',
  groups: [
    { id: 'use', name: text('Use', '利用'), weight: 45 },
    { id: 'voice', name: text('Voice', '顧客の声'), weight: 25 },
    { id: 'relation', name: text('Relationship', '関係'), weight: 20 },
  ],
  measures: [
    metric('people_active', 'use', 25, 28, curve([0, 0], [1, 35], [3, 65], [10, 100])),
    metric('recency', 'use', 15, 3660, curve([1, 100], [7, 80], [14, 55], [30, 20], [60, 0])),
    metric('usage_trend', 'use', 20, 56, curve([-80, 0], [-30, 35], [0, 75], [20, 100])),
    metric('nps_latest', 'voice', 60, 365, curve([0, 0], [6, 35], [8, 75], [10, 100])),
    metric('csat_90', 'voice', 40, 90, curve([0, 0], [60, 50], [90, 100])),
    metric('contracts_in_force', 'relation', 25, 36_500, {
      kind: 'steps',
      steps: [{ upTo: 1, included: false, points: 0 }],
      beyond: 100,
    }),
    {
      id: 'relationship',
      name: text('Relationship, as we rate it', '関係性（メンバーの評価）'),
      group: 'relation',
      source: { kind: 'judgement', topic: 'relationship' },
      weight: 75,
      scale: curve([0, 0], [100, 100]),
      validDays: 120,
      least: 0,
    },
  ],
  exceptions: [],
  edges: {
    thriving: { from: 75, included: true },
    steady: { from: 55, included: true },
    watch: { from: 35, included: true },
  },
  leastKnown: 15,
  highFrom: 60,
  cells: [],
  acts: {
    thriving: [text('Ask for a reference or offer more', '事例掲載のお願い・追加提案をする')],
    steady: [text('Review the goals together', 'ゴールを一緒に確認する')],
    watch: [text('Ask what has changed', '状況の変化をヒアリングする')],
    risk: [text('Call the customer this week', '今週中に電話する')],
  },
})

export async function judgedByMembers(api: Api): Promise<void> {
  const { id } = await api.scorecards.create({
    name: text('All customers', 'すべての顧客'),
    definition: cardOfJudgement,
  })
  await api.scorecards.publish({ id })
}
