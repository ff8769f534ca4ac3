import type { Words } from '#web/wording/say.ts'
import type { Measure, Score } from '../contract.ts'

/** A score as people write it: points with their sign, a share, a mean. */
export function shownScore(measure: Measure, value: number, n: Words['n']): string {
  if (measure === 'nps') return n.signed(value)
  return measure === 'csat' ? n.percent(value) : n.number(value)
}

/** A difference of two scores: of shares in points of a hundred. */
export function shownDifference(measure: Measure, value: number, n: Words['n']): string {
  if (measure === 'nps') return n.signed(value)
  return measure === 'csat' ? n.signed(value * 100, 1) : n.signed(value, 2)
}

/** What a chart is drawn of: a share in hundredths. */
export function drawn(measure: Measure, score: Score): number | null {
  if (!score.known) return null
  return measure === 'csat' ? score.value * 100 : score.value
}

/** The ends of each scale. */
export const ranges: Readonly<Record<Measure, readonly [number, number]>> = {
  nps: [-100, 100],
  csat: [0, 100],
  ces: [1, 7],
}
