import type { Curve, Scale, Steps } from '../contract.ts'

/** The points that a value earns on a scale: 0–100. */
export function pointsOf(scale: Scale, value: number): number {
  return scale.kind === 'steps' ? pointsOnSteps(scale, value) : pointsOnCurve(scale, value)
}

/** What makes a scale ambiguous: edges or corners that do not rise. */
export function isRising(scale: Scale): boolean {
  const edges = scale.kind === 'steps' ? scale.steps.map((step) => step.upTo) : scale.corners.map((corner) => corner.at)
  return edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge))
}

function pointsOnSteps({ steps, beyond }: Steps, value: number): number {
  const step = steps.find(({ upTo, included }) => (included ? value <= upTo : value < upTo))
  return step?.points ?? beyond
}

function pointsOnCurve({ corners }: Curve, value: number): number {
  const next = corners.findIndex((corner) => value <= corner.at)
  const right = corners[next] ?? corners.at(-1)
  const left = corners[next - 1]
  if (right === undefined) throw new RangeError('corners: a curve has at least two')
  if (next <= 0 || left === undefined) return right.points
  return left.points + ((value - left.at) * (right.points - left.points)) / (right.at - left.at)
}
