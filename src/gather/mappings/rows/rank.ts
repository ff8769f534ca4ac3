import { type CellWish, cellOf } from '#platform/tables/cells/cell.ts'
import type { Text } from '#platform/wording/words.ts'
import { type Style, told } from './step.ts'

export type Rank = number | string | null
export type RankKind = 'instant' | 'number' | 'text'
/** What a cell says of which row is the latest; `because` where its column says it otherwise, so that the cell says nothing. */
export type Ranked = { readonly rank: Rank; readonly because?: Text }

/** What the cells of the whole column are, so that days are never compared with words. */
export function rankSurvey(zone: string): { hear(cell: string): void; verdict(): RankKind } {
  const counts = { instant: 0, number: 0, text: 0 }
  return {
    hear(cell) {
      const number = cellOf(cell, { type: 'number', zone })
      if (number.ok && number.value === null) return
      const isInstant = (['mdy', 'dmy'] as const).some((order) => cellOf(cell, { type: 'instant', zone, order }).ok)
      if (isInstant) counts.instant += 1
      if (number.ok) counts.number += 1
      if (!isInstant && !number.ok) counts.text += 1
    },
    verdict() {
      if (counts.instant > counts.number) return 'instant'
      return counts.number > 0 && counts.number >= counts.text ? 'number' : 'text'
    },
  }
}

/** How the cells of such a column are compared. A blank is not known, and comes before all others. */
export function ranking(kind: RankKind, { order, decimal }: Style, zone: string): (cell: string) => Ranked {
  const wish: CellWish = { type: kind, zone, order: told(order), decimal: told(decimal) }
  return (cell) => {
    const read = cellOf(cell, wish)
    if (!read.ok) return { rank: null, because: read.because }
    if (read.value instanceof Date) return { rank: read.value.getTime() }
    return { rank: typeof read.value === 'boolean' ? null : read.value }
  }
}
