import type { Band, Criterion, Definition, Input, Measure } from '../contract.ts'
import { bandOf, cellOf } from './band.ts'
import { pointsOf } from './curve.ts'

export type MeasureScore = {
  readonly id: string
  readonly input: Input
  readonly points: number | null
  /** Its part of the whole, 0–1, after the weights of what is missing went to the rest. */
  readonly share: number
  /** The points that it brings to the total: `share × points`. */
  readonly contribution: number
}

export type GroupScore = { readonly id: string; readonly score: number | null }

export type Score = {
  /** As it stands: the exception's where one fired. `null` where nothing is known, and always with three axes. */
  readonly score: number | null
  /** The weighted mean of what is known, before any exception. */
  readonly computed: number | null
  readonly band: Band | null
  readonly measures: readonly MeasureScore[]
  readonly groups: readonly GroupScore[]
  readonly missing: number
  /** For how much of the whole weight something is known, 0–1. */
  readonly known: number
  readonly exceptionId: string | null
  readonly cellId: string | null
}

const noInput: Input = { value: null, n: 0, because: 'no data' }

/**
 * A customer's health from what its measures found. Missing is not zero: inside a group the weight of a missing measure
 * goes to the others of the group, and the weight of a group of which nothing is known goes to the other groups. But where
 * less than `leastKnown` of the weight speaks, the little that is known is no picture of the customer, and there is no score.
 */
export function scoreOf(definition: Definition, inputs: Readonly<Record<string, Input>>): Score {
  const found = definition.measures.map((measure) => measured(measure, inputs[measure.id] ?? noInput))
  const groups = definition.groups.map(({ id }) => ({
    id,
    score: meanOf(found.filter((one) => one.measure.group === id)),
  }))
  const missing = found.filter((one) => one.points === null).length
  if (definition.mode === 'axes') return onAxes(definition, found, groups, missing)
  const parts = partsOf(definition, found, groups)
  const known = knownOf(definition, found)
  const isEnough = known * 100 >= definition.leastKnown - roundingOfShares
  const computed = isEnough ? meanOf(parts) : null
  const exception = definition.exceptions.find(({ criteria }) => criteria.every((criterion) => meets(criterion, found)))
  const score = exception?.score ?? computed
  return {
    score,
    computed,
    band: score === null ? null : bandOf(definition.edges, score),
    measures: found.map((one) => contributionOf(one, isEnough ? shareOf(definition, one, found, parts) : 0)),
    groups,
    missing,
    known,
    exceptionId: exception?.id ?? null,
    cellId: null,
  }
}

type Found = {
  readonly measure: Measure
  readonly input: Input
  readonly points: number | null
  readonly weight: number
}
/** What the total is the mean of: each group, and each measure that is in none. */
type Part = { readonly id: string; readonly points: number | null; readonly weight: number }

function measured(measure: Measure, input: Input): Found {
  const points = input.value === null ? null : pointsOf(measure.scale, input.value)
  return { measure, input, points, weight: measure.weight }
}

function partsOf(definition: Definition, found: readonly Found[], groups: readonly GroupScore[]): Part[] {
  const grouped = definition.groups.map((group, index) => ({
    id: group.id,
    points: groups[index]?.score ?? null,
    weight: group.weight,
  }))
  const single = found
    .filter((one) => one.measure.group === null)
    .map((one) => ({ id: one.measure.id, points: one.points, weight: one.weight }))
  return [...grouped, ...single]
}

/** By so many percent a sum of shares may miss what it stands for. */
export const roundingOfShares = 1e-9

/** The whole points that a score has reached, for showing: 79.6 is not yet 80, so it never reads like the other side of an edge. */
export function pointsReached(score: number): number {
  return Math.floor(score + roundingOfShares)
}

/** Each measure's part of the whole while everything is known, 0–1, in the order of the measures. */
export function wholeShares({ groups, measures }: Definition): readonly number[] {
  const weightIn = (id: string) => measures.reduce((sum, one) => (one.group === id ? sum + one.weight : sum), 0)
  const parts = groups.flatMap(({ id, weight }) => (weightIn(id) > 0 ? [{ id, weight }] : []))
  const single = measures.reduce((sum, { group, weight }) => (group === null ? sum + weight : sum), 0)
  const whole = parts.reduce((sum, { weight }) => sum + weight, single)
  return measures.map(({ group, weight }) => {
    if (group === null) return weight / whole
    const part = parts.find(({ id }) => id === group)?.weight ?? 0
    return (weight / weightIn(group)) * (part / whole)
  })
}

function knownOf(definition: Definition, found: readonly Found[]): number {
  const shares = wholeShares(definition)
  return found.reduce((sum, { points }, index) => (points === null ? sum : sum + (shares[index] ?? 0)), 0)
}

/** The mean of what is known by weight. */
function meanOf(parts: readonly { points: number | null; weight: number }[]): number | null {
  let sum = 0
  let weights = 0
  for (const { points, weight } of parts) {
    if (points === null) continue
    sum += points * weight
    weights += weight
  }
  return weights === 0 ? null : sum / weights
}

function shareOf(definition: Definition, one: Found, found: readonly Found[], parts: readonly Part[]): number {
  if (one.points === null) return 0
  const group = one.measure.group
  if (group === null) return one.weight / knownWeight(parts)
  const inGroup = one.weight / knownWeight(found.filter((other) => other.measure.group === group))
  if (definition.mode === 'axes') return inGroup
  const weight = parts.find((part) => part.id === group)?.weight ?? 0
  return inGroup * (weight / knownWeight(parts))
}

function knownWeight(parts: readonly { points: number | null; weight: number }[]): number {
  return parts.reduce((sum, part) => (part.points === null ? sum : sum + part.weight), 0)
}

function contributionOf({ measure, input, points }: Found, share: number): MeasureScore {
  return { id: measure.id, input, points, share, contribution: points === null ? 0 : share * points }
}

function onAxes(
  definition: Definition,
  found: readonly Found[],
  groups: readonly GroupScore[],
  missing: number,
): Score {
  const cell = cellOf(definition, Object.fromEntries(groups.map(({ id, score }) => [id, score])))
  return {
    score: null,
    computed: null,
    band: cell?.band ?? null,
    measures: found.map((one) => contributionOf(one, shareOf(definition, one, found, []))),
    groups,
    missing,
    known: knownOf(definition, found),
    exceptionId: null,
    cellId: cell?.id ?? null,
  }
}

function meets(criterion: Criterion, found: readonly Found[]): boolean {
  const one = found.find(({ measure }) => measure.id === criterion.measure)
  const figure = (criterion.of === 'value' ? one?.input.value : one?.points) ?? null
  if (figure === null) return criterion.is === 'unknown'
  return comparisons[criterion.is](figure, criterion.than)
}

const comparisons: Readonly<Record<Criterion['is'], (figure: number, than: number) => boolean>> = {
  below: (figure, than) => figure < than,
  'at most': (figure, than) => figure <= than,
  'at least': (figure, than) => figure >= than,
  above: (figure, than) => figure > than,
  unknown: () => false,
}
