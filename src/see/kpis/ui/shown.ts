import type { Words } from '#web/wording/say.ts'
import type { ShownKpi, ShownReading } from './kpis-api.ts'

type Point = ShownReading['points'][number]

/** A value in what it is measured in: an amount, a share, so many of something, or a number. */
export function written(
  value: string,
  { unit, counted }: Pick<ShownKpi, 'unit' | 'counted'>,
  currency: string | null,
  { n, t }: Pick<Words, 'n' | 't'>,
): string {
  if (currency !== null) return n.moneyShort({ amount: value, currency })
  if (unit === 'share') return n.percent(Number(value))
  const number = n.number(value, 2)
  return counted === null ? number : t(Number(value) === 1 ? counted.one : counted.many).replace('#', number)
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
