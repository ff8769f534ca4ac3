import type { Band, Cell, Definition, Edges } from '../contract.ts'
import { bands } from './bands.ts'

/** The band of a score; each edge says whether it belongs to the better band. */
export function bandOf(edges: Edges, score: number): Band {
  for (const band of bands) {
    if (band === 'risk') break
    const { from, included } = edges[band]
    if (included ? score >= from : score > from) return band
  }
  return 'risk'
}

/** The first cell that fits three axes; none where an axis that it asks about is not known. */
export function cellOf(
  definition: Pick<Definition, 'cells' | 'highFrom'>,
  scores: Readonly<Record<string, number | null>>,
): Cell | null {
  const fits = (height: 'high' | 'low' | null, score: number | null | undefined) =>
    height === null || (score !== null && score !== undefined && score >= definition.highFrom === (height === 'high'))
  const found = definition.cells.find(
    (cell) =>
      fits(cell.adoption, scores.adoption) &&
      fits(cell.maturity, scores.maturity) &&
      fits(cell.sentiment, scores.sentiment),
  )
  return found ?? null
}

/** Whether somebody in this band needs to be looked after. */
export function isBad(band: Band): boolean {
  return band === 'watch' || band === 'risk'
}

export function worseOf(one: Band, other: Band): Band {
  return bands.indexOf(one) > bands.indexOf(other) ? one : other
}

/** Whether a customer stands worse than before; not known is neither worse nor better. */
export function isFall(from: Band | null, to: Band | null): boolean {
  return from !== null && to !== null && bands.indexOf(to) > bands.indexOf(from)
}
