import type { Basis, Definition, Group, Scale, Words } from '../contract.ts'

/** A place in a standard scorecard: a declared metric, or what a member judges. */
export type Wish = {
  readonly metric: string
  readonly group: string
  readonly weight: number
  readonly scale: Scale
  readonly validDays?: number
  readonly least?: number
  readonly lifts?: false
}

type KindOfCard = { readonly groups: readonly Group[]; readonly wishes: readonly Wish[] }

const curve = (...corners: readonly (readonly [at: number, points: number])[]): Scale => ({
  kind: 'curve',
  corners: corners.map(([at, points]) => ({ at, points })),
})
const group = (id: string, en: string, ja: string, weight: number): Group => ({ id, name: { en, ja }, weight })

const nps: Omit<Wish, 'weight'> = {
  metric: 'nps_latest',
  group: 'voice',
  scale: curve([0, 0], [6, 35], [8, 75], [10, 100]),
  validDays: 365,
}
const satisfied: Omit<Wish, 'weight'> = {
  metric: 'csat_90',
  group: 'voice',
  scale: curve([0, 0], [60, 50], [90, 100]),
  validDays: 90,
}
const served: Omit<Wish, 'weight'> = {
  metric: 'case_satisfaction',
  group: 'voice',
  scale: curve([1, 0], [3, 45], [4, 75], [5, 100]),
  validDays: 90,
}
const voice: readonly Wish[] = [
  { ...nps, weight: 45 },
  { ...satisfied, weight: 25 },
  { ...served, weight: 30 },
]
const relation = (contact: number, judgement: number): readonly Wish[] => [
  {
    metric: 'last_contact_days',
    group: 'relation',
    weight: contact,
    scale: curve([14, 100], [30, 80], [60, 40], [120, 0]),
  },
  { metric: 'judgement', group: 'relation', weight: judgement, scale: curve([0, 0], [100, 100]), validDays: 120 },
]

export const kinds: Readonly<Record<Basis['kind'], KindOfCard>> = {
  software: {
    groups: [
      group('use', 'Use', '利用', 35),
      group('voice', 'Voice', '顧客の声', 50),
      group('relation', 'Relationship', '関係', 15),
    ],
    wishes: [
      { metric: 'people_active', group: 'use', weight: 25, scale: curve([0, 0], [1, 35], [3, 65], [10, 100]) },
      { metric: 'depth', group: 'use', weight: 20, scale: curve([0, 0], [1, 25], [4, 70], [8, 100]) },
      { metric: 'active_days', group: 'use', weight: 20, scale: curve([0, 0], [4, 40], [12, 80], [20, 100]) },
      { metric: 'recency', group: 'use', weight: 15, scale: curve([1, 100], [7, 80], [14, 55], [30, 20], [60, 0]) },
      { metric: 'usage_trend', group: 'use', weight: 20, scale: curve([-80, 0], [-30, 35], [0, 75], [20, 100]) },
      ...voice,
      ...relation(8, 7),
    ],
  },
  service: {
    groups: [group('voice', 'Voice', '顧客の声', 55), group('relation', 'Relationship', '関係', 45)],
    wishes: [{ ...nps, weight: 60 }, { ...satisfied, weight: 25 }, { ...served, weight: 15 }, ...relation(25, 20)],
  },
  purchases: {
    groups: [group('purchases', 'Purchases', '購買', 50), group('voice', 'Voice', '顧客の声', 50)],
    wishes: [
      { metric: 'purchase_gap', group: 'purchases', weight: 50, scale: curve([1, 100], [2, 60], [3, 20], [4, 0]) },
      { metric: 'purchases_365', group: 'purchases', weight: 50, scale: curve([0, 0], [1, 30], [4, 70], [12, 100]) },
      ...voice,
    ],
  },
}

/** What is only the absence of trouble: it holds a score down and never lifts it. */
export const guards: readonly Wish[] = [
  {
    metric: 'cases_open',
    group: 'support',
    weight: 40,
    scale: curve([0, 100], [2, 70], [5, 30], [10, 0]),
    lifts: false,
  },
  {
    metric: 'cases_escalated_90',
    group: 'support',
    weight: 35,
    scale: curve([0, 100], [1, 60], [3, 0]),
    lifts: false,
  },
  {
    metric: 'contracts_in_force',
    group: 'contract',
    weight: 100,
    scale: { kind: 'steps', steps: [{ upTo: 1, included: false, points: 0 }], beyond: 100 },
    lifts: false,
  },
]

/** What all three kinds share. */
export const both: {
  readonly groups: readonly Group[]
  readonly judgement: Words
  readonly acts: Definition['acts']
  readonly unknownActs: Definition['unknownActs']
} = {
  groups: [group('support', 'Trouble', '困りごと', 30), group('contract', 'Contract', '契約', 10)],
  judgement: { en: 'Relationship, as we rate it', ja: '関係性（メンバーの評価）' },
  acts: {
    thriving: [{ en: 'Ask for a reference or offer more', ja: '事例掲載のお願い・追加提案をする', doing: 'mail' }],
    steady: [{ en: 'Review the goals together', ja: 'ゴールを一緒に確認する', doing: 'meeting' }],
    watch: [{ en: 'Ask what has changed', ja: '状況の変化をヒアリングする', doing: 'call' }],
    risk: [{ en: 'Call the customer this week', ja: '今週中に電話する', doing: 'call' }],
  },
  unknownActs: [{ en: 'Get in touch and ask how things are', ja: '連絡を取り、状況を伺う', doing: 'call' }],
}
