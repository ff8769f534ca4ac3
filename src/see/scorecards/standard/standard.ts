import type { Metric } from '#platform/furnishing/contributions.ts'
import type { Basis, Definition, Measure, Words } from '../contract.ts'
import { alarmsFor } from './alarms.ts'
import { both, guards, kinds, type Wish } from './kinds.ts'

export const standardName: Words = { en: 'All customers', ja: 'すべての顧客' }
export type Kind = Basis['kind']

type Declared = Pick<Metric, 'name' | 'label' | 'withinDays'>

/**
 * The scorecard that a workspace begins with, of whatever is declared, in the kind that fits the data there is. The customer's own voice
 * weighs more than traffic. A contract in force and no open case only hold a score down; of what can lift it, half must be known before
 * anybody is called well, and less is enough for bad news. States that no average may outvote are alarms.
 */
export function standard(metrics: readonly Declared[], basis: Basis): Definition {
  const { groups, wishes } = kinds[basis.kind]
  const measures = [...wishes, ...guards].flatMap((wish) => measureOf(wish, metrics))
  const isDeclared = (metric: string) => metrics.some(({ name }) => name === metric)
  return {
    mode: 'score',
    groups: [...groups, ...both.groups].filter(({ id }) => measures.some(({ group }) => group === id)),
    measures,
    exceptions: [],
    edges: {
      thriving: { from: 75, included: true },
      steady: { from: 55, included: true },
      watch: { from: 35, included: true },
    },
    leastKnown: 50,
    warnsEarly: true,
    alarms: alarmsFor(basis.kind).filter(({ criteria }) =>
      criteria.every(({ source }) => source.kind !== 'metric' || isDeclared(source.metric)),
    ),
    highFrom: 60,
    cells: [],
    acts: both.acts,
    unknownActs: [...both.unknownActs],
    basis,
  }
}

function measureOf(wish: Wish, metrics: readonly Declared[]): Measure[] {
  const { metric: name, group, weight, scale, validDays = null, least = 0, lifts = true } = wish
  const rest = { group, weight, scale, validDays, least, lifts }
  if (name === 'judgement')
    return [{ id: 'relationship', name: both.judgement, source: { kind: 'judgement', topic: 'relationship' }, ...rest }]
  const metric = metrics.find((one) => one.name === name)
  if (metric === undefined) return []
  const { label, withinDays } = metric
  return [
    {
      id: name.replaceAll('_', '-'),
      name: { en: label.en, ja: label.ja },
      source: { kind: 'metric', metric: name, withinDays: Math.min(withinDays, 36_500) },
      ...rest,
    },
  ]
}
