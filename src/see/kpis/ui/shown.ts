import type { Figures } from '#web/wording/figures.ts'
import type { ShownReading } from './kpis-api.ts'

type Point = ShownReading['points'][number]

/** A value in what it is measured in: an amount, a share, or a number. */
export function written(value: string, unit: string | null, currency: string | null, n: Figures): string {
  if (currency !== null) return n.moneyShort({ amount: value, currency })
  return unit === 'share' ? n.percent(Number(value)) : n.number(value, 2)
}

/** The last period that is over and in which it is known, and the one before that. */
export function latestOf({ points }: Pick<ShownReading, 'points'>): { latest: Point | null; before: Point | null } {
  const known = points.filter(({ isOver, value }) => isOver && value.known)
  return { latest: known.at(-1) ?? null, before: known.at(-2) ?? null }
}

export function knownValue(point: Point | null): string | null {
  return point?.value.known === true ? point.value.value : null
}
