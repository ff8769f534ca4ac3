import type { Band, Criterion, Definition, Input, Measure } from '../contract.ts'
import { beneath, ceilingOf, type Raised } from './alarms.ts'
import { bandOf, cellOf, isBad } from './band.ts'
import { compare } from './compare.ts'
import { pointsOf } from './curve.ts'
import {
  countedIn,
  type Found,
  type GroupScore,
  groupsOf,
  heldDown,
  knownOf,
  meanOf,
  partsOf,
  roundingOfShares,
  shareOf,
} from './weighing.ts'

export type MeasureScore = {
  readonly id: string
  readonly input: Input
  readonly points: number | null
  /** Its part of the whole, 0–1, after the weights of what is missing went to the rest. */
  readonly share: number
  /** The points that it brings to the total: `share × points`. */
  readonly contribution: number
}

export type Score = {
  /** As it stands: the exception's where one fired, no better than the alarms allow. `null` where too little is known, and with three axes. */
  readonly score: number | null
  /** The weighted mean of what is known, before any exception and any alarm. */
  readonly computed: number | null
  readonly band: Band | null
  readonly measures: readonly MeasureScore[]
  readonly groups: readonly GroupScore[]
  readonly missing: number
  /** For how much of the weight of what can lift a score something is known, 0–1. */
  readonly known: number
  /** The alarms that hold, the gravest first. */
  readonly raised: readonly Raised[]
  readonly exceptionId: string | null
  readonly cellId: string | null
}

const noInput: Input = { value: null, n: 0, because: 'no data' }

/**
 * A customer's health from what its measures found. Missing is not zero: inside a group the weight of a missing measure
 * goes to the others of the group, and the weight of a group of which nothing is known goes to the other groups. But where
 * less than `leastKnown` of the weight speaks, the little that is known is no picture of the customer, and there is no score
 * unless it is bad and the card warns early. What does not lift only counts where it holds the score down.
 */
export function scoreOf(
  definition: Definition,
  inputs: Readonly<Record<string, Input>>,
  raised: readonly Raised[] = [],
): Score {
  const found = definition.measures.map((measure) => measured(measure, inputs[measure.id] ?? noInput))
  const groups = groupsOf(definition, found)
  const missing = found.filter((one) => one.points === null).length
  const known = knownOf(definition, found)
  const whole = { groups, missing, known, raised }
  if (definition.mode === 'axes') return onAxes(definition, found, whole)
  const counted = countedIn(definition, found)
  const parts = partsOf(definition, counted, groupsOf(definition, counted))
  const computed = told(definition, meanOf(parts), found, known)
  const exception = definition.exceptions.find(({ criteria }) => criteria.every((criterion) => meets(criterion, found)))
  const set = exception?.score ?? computed
  const standing = { score: set, band: set === null ? null : bandOf(definition.edges, set) }
  return {
    ...whole,
    ...beneath(definition.edges, ceilingOf(definition, raised), standing),
    computed,
    measures: found.map((one) =>
      contributionOf(one, computed === null || !counted.includes(one) ? 0 : shareOf(definition, one, counted, parts)),
    ),
    exceptionId: exception?.id ?? null,
    cellId: null,
  }
}

function measured(measure: Measure, input: Input): Found {
  const points = input.value === null ? null : pointsOf(measure.scale, input.value)
  return { measure, input, points, weight: measure.weight }
}

/** The mean where it may be told: with enough known, or as bad news. What only holds down tells nothing by itself. */
function told(
  { leastKnown, warnsEarly, edges }: Definition,
  mean: number | null,
  found: readonly Found[],
  known: number,
): number | null {
  if (mean === null || !found.some(({ measure, points }) => measure.lifts && points !== null)) return null
  if (known * 100 >= leastKnown - roundingOfShares) return mean
  return warnsEarly && isBad(bandOf(edges, mean)) ? mean : null
}

/** The whole points that a score has reached, for showing: 79.6 is not yet 80, so it never reads like the other side of an edge. */
export function pointsReached(score: number): number {
  return Math.floor(score + roundingOfShares)
}

function contributionOf({ measure, input, points }: Found, share: number): MeasureScore {
  return { id: measure.id, input, points, share, contribution: points === null ? 0 : share * points }
}

type Whole = Pick<Score, 'groups' | 'missing' | 'known' | 'raised'>

/** On an axis as well, what does not lift only holds down: without anything else it says nothing. */
function onAxes(definition: Definition, found: readonly Found[], whole: Whole): Score {
  const groups = definition.groups.map(({ id }) => ({
    id,
    score: heldDown(found.filter(({ measure }) => measure.group === id)),
  }))
  const cell = cellOf(definition, Object.fromEntries(groups.map(({ id, score }) => [id, score])))
  const { band } = beneath(definition.edges, ceilingOf(definition, whole.raised), {
    score: null,
    band: cell?.band ?? null,
  })
  return {
    ...whole,
    groups,
    score: null,
    computed: null,
    band,
    measures: found.map((one) => contributionOf(one, shareOf(definition, one, found, []))),
    exceptionId: null,
    cellId: cell?.id ?? null,
  }
}

function meets(criterion: Criterion, found: readonly Found[]): boolean {
  const one = found.find(({ measure }) => measure.id === criterion.measure)
  const figure = (criterion.of === 'value' ? one?.input.value : one?.points) ?? null
  return figure === null ? criterion.is === 'unknown' : compare(criterion.is, figure, criterion.than)
}
