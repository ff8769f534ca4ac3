import type { Figures } from '#web/wording/figures.ts'
import type { ShownReading } from './kpis-api.ts'

type Point = ShownReading['points'][number]

/** A value in what it is measured in: an amount, a share, or a number. */
export function written(value: string, unit: string | null, currency: string | null, n: Figures): string {
  if (currency !== null) return n.moneyShort({ amount: value, currency })
  return unit === 'share' ? n.percent(Number(value)) : n.number(value, 2)
}

/** The last period that is over and in which it is known, and the one just before that where it is known too. */
export function latestOf({ points }: Pick<ShownReading, 'points'>): { latest: Point | null; before: Point | null } {
  const at = points.findLastIndex(({ isOver, value }) => isOver && value.known)
  const before = points[at - 1]
  return { latest: points[at] ?? null, before: before?.value.known ? before : null }
}

/** What the parts give other than the figure, without its sign; null where it is the same, or nothing is to be compared. */
export function differenceOf(point: Point | null): { readonly by: string; readonly way: 'more' | 'less' } | null {
  const off = point?.differs
  if (off == null || off === '0') return null
  return { by: off.replace('-', ''), way: off.startsWith('-') ? 'less' : 'more' }
}

export function knownValue(point: Point | null): string | null {
  return point?.value.known === true ? point.value.value : null
}
