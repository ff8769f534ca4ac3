import type { Definition, Input } from '../contract.ts'
import type { MeasureScore, Score } from '../scoring/score.ts'

export type MeasureChange = {
  readonly id: string
  readonly before: Input | null
  readonly after: Input | null
  /** Points of the total by which the measure itself moved. */
  readonly moved: number
  /** Points of the total because its part of the whole is another: new weights, or a measure that came or went. */
  readonly shifted: number
}

export type Change = {
  readonly from: number | null
  readonly to: number | null
  readonly measures: readonly MeasureChange[]
  /** All that is owed to other weights and to measures that came or went. */
  readonly shifted: number
  /** What an exception or an override added to or took from the computed score. */
  readonly set: number
  readonly weightsChanged: boolean
  /** Enough became known for a score, or no longer is: what the measures did in between moved nothing that could be told. */
  readonly crossed: 'known' | 'unknown' | null
  readonly came: readonly string[]
  readonly went: readonly string[]
}

type Scored = Pick<Score, 'score' | 'computed' | 'measures'>

/**
 * Why a score changed, to the point: contribution = share × points, so between two readings a measure's contribution changes by
 * mean share × change of points (it moved) + mean points × change of share (it was weighed otherwise). The two sums and `set` make
 * up the whole difference, without a rest.
 */
export function changeOf(before: Scored, after: Scored, weightsChanged: boolean): Change {
  const crossed = crossing(before, after)
  const ids = [...new Set([...after.measures, ...before.measures].map(({ id }) => id))]
  const pairs = ids.map((id) => ({ id, was: find(before, id), is: find(after, id) }))
  const measures = pairs.map(({ id, was, is }) => ({
    id,
    before: was?.input ?? null,
    after: is?.input ?? null,
    ...split(was, is, crossed !== null),
  }))
  return {
    from: before.score,
    to: after.score,
    measures: measures.toSorted((a, b) => Math.abs(b.moved) - Math.abs(a.moved)),
    shifted: measures.reduce((sum, { shifted }) => sum + shifted, 0),
    set: setBy(after) - setBy(before),
    weightsChanged,
    crossed,
    came: pairs.filter(({ was, is }) => !isCounted(was) && isCounted(is)).map(({ id }) => id),
    went: pairs.filter(({ was, is }) => isCounted(was) && !isCounted(is)).map(({ id }) => id),
  }
}

/** Whether the weights of two versions differ: names, scales and acts may change without it. */
export function differ(before: Definition, after: Definition): boolean {
  const weights = ({ measures, groups }: Definition) =>
    JSON.stringify([
      measures.map(({ id, weight, group }) => [id, weight, group]).toSorted(),
      groups.map(({ id, weight }) => [id, weight]).toSorted(),
    ])
  return weights(before) !== weights(after)
}

function find(score: Scored, id: string): MeasureScore | undefined {
  return score.measures.find((measure) => measure.id === id)
}

function isCounted(measure: MeasureScore | undefined): boolean {
  return measure !== undefined && measure.points !== null
}

function crossing(before: Scored, after: Scored): Change['crossed'] {
  if ((before.computed === null) === (after.computed === null)) return null
  return after.computed === null ? 'unknown' : 'known'
}

function split(
  was: MeasureScore | undefined,
  is: MeasureScore | undefined,
  crossed: boolean,
): { moved: number; shifted: number } {
  const pointsBefore = was?.points ?? null
  const pointsAfter = is?.points ?? null
  if (crossed || was === undefined || is === undefined || pointsBefore === null || pointsAfter === null) {
    return { moved: 0, shifted: (is?.contribution ?? 0) - (was?.contribution ?? 0) }
  }
  return {
    moved: ((was.share + is.share) / 2) * (pointsAfter - pointsBefore),
    shifted: ((pointsBefore + pointsAfter) / 2) * (is.share - was.share),
  }
}

function setBy({ score, computed }: Scored): number {
  return score === null ? 0 : score - (computed ?? 0)
}
