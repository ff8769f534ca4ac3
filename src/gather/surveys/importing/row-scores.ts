import type { ImportOrder, ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import { numberIn } from '#platform/tables/storing/store-rows.ts'
import { nameIn } from '../../customers/customers.ts'
import { satisfactionOf } from '../satisfaction.ts'
import * as words from '../words.ts'

/** A score that cannot be one is left out, and named. */
export function scoresIn(row: ImportRow, order: ImportOrder) {
  const nps = numberIn(row, 'nps')
  const isNps = nps === null || (Number.isInteger(nps) && nps >= 0 && nps <= 10)
  const ces = numberIn(row, 'ces')
  const isCes = ces === null || (ces >= 1 && ces <= 7)
  const csat_scale = scaleOf(order)
  const written = nameIn(row, 'csat')
  const csat = written === null ? null : satisfactionOf(written, csat_scale)
  const lost: Lost[] = [
    ...(isNps ? [] : [{ column: 'nps', because: words.notNps }]),
    ...(isCes ? [] : [{ column: 'ces', because: words.notCes }]),
    ...(csat === undefined ? [{ column: 'csat', because: words.notSatisfaction(written ?? '', csat_scale) }] : []),
  ]
  return { nps: isNps ? nps : null, ces: isCes ? ces : null, csat: csat ?? null, csat_scale, lost }
}

function scaleOf({ defaults }: ImportOrder): number {
  const scale = Number(defaults.csat_scale ?? 5)
  return Number.isInteger(scale) && scale >= 2 && scale <= 10 ? scale : 5
}
