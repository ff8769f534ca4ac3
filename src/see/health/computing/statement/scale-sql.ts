import type { Criterion, Edges, Scale } from '../../../scorecards/contract.ts'

export const signs: Readonly<Record<Exclude<Criterion['is'], 'unknown'>, string>> = {
  below: '<',
  'at most': '<=',
  'at least': '>=',
  above: '>',
}

/** The points that a column of values earns; it is named, so that it is written again and again without being computed so. */
export function pointsSql(scale: Scale, value: string): string {
  if (scale.kind === 'steps') {
    const steps = scale.steps.map(
      ({ upTo, included, points }) => `${value} ${included ? '<=' : '<'} ${literal(upTo)}, ${literal(points)}, `,
    )
    return `multiIf(isNull(${value}), NULL, ${steps.join('')}${literal(scale.beyond)})`
  }
  const lines = scale.corners.map((right, index) => {
    const left = scale.corners[index - 1]
    const points =
      left === undefined
        ? literal(right.points)
        : `${literal(left.points)} + ((${value} - ${literal(left.at)}) * ${literal(right.points - left.points)}) / ${literal(right.at - left.at)}`
    return `${value} <= ${literal(right.at)}, ${points}, `
  })
  return `multiIf(isNull(${value}), NULL, ${lines.join('')}${literal(scale.corners.at(-1)?.points ?? 0)})`
}

export function meanSql(parts: readonly { points: string; weight: number }[]): string {
  if (parts.length === 0) return "CAST(NULL, 'Nullable(Float64)')"
  const sum = parts.map(({ points, weight }) => `ifNull(${points}, 0) * ${literal(weight)}`).join(' + ')
  const weights = parts.map(({ points, weight }) => `isNotNull(${points}) * ${literal(weight)}`).join(' + ')
  return `(${sum}) / nullIf(${weights}, 0)`
}

/** A number that ClickHouse reads as Float64, so that both sides compute alike. */
export function literal(number: number): string {
  return Number.isInteger(number) ? `${number}.0` : String(number)
}

export function atLeast(score: string, edge: Edges[keyof Edges]): string {
  return `${score} ${edge.included ? '>=' : '>'} ${literal(edge.from)}`
}
