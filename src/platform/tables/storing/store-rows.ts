import type { ImportRow, Lost, RowOutcome } from '#platform/contributions.ts'
import type { Text } from '#platform/words.ts'
import type { Outcome } from './outcomes.ts'

/** Why a row cannot be kept, and in which column. */
export type Rejection = { readonly column: string | null; readonly because: Text }
/** What became of a row that was kept, whose it is, and which of its cells were left out. */
export type Kept = { readonly outcome: Outcome; readonly customerId?: string; readonly lost?: readonly Lost[] }
export type Stored = Outcome | Kept | Rejection

export function rejection(column: string | null, because: Text): Rejection {
  return { column, because }
}

/**
 * The way every importable takes its rows: each is read into a wish or rejected; all wishes are then written at once. Where a key
 * may stand only once, the first row is kept and the later ones rejected; elsewhere later rows are laid over earlier ones.
 * Answers one outcome per row, in their order.
 */
export async function storeRows<Wish extends object>(
  rows: readonly ImportRow[],
  steps: {
    readonly read: (row: ImportRow) => Wish | Rejection
    readonly onceOnly?: (wish: Wish) => string | null
    readonly write: (wishes: readonly Wish[]) => Promise<readonly Stored[]>
  },
): Promise<RowOutcome[]> {
  const firstRow = new Map<string, number>()
  const results = rows.map((row) => {
    const wish = steps.read(row)
    if (isRejection(wish)) return wish
    const key = steps.onceOnly?.(wish) ?? null
    const earlier = key === null ? undefined : firstRow.get(key)
    if (earlier !== undefined) return rejection(null, sameAs(earlier))
    if (key !== null) firstRow.set(key, row.row)
    return wish
  })
  const wishes = results.filter((one): one is Wish => !isRejection(one))
  const stored = (await steps.write(wishes)).values()
  return results.map((one, index) =>
    outcomeOf(rows[index]?.row ?? 0, isRejection(one) ? one : (stored.next().value ?? 'unchanged')),
  )
}

/** The same with what was left out of the row, where it was kept. */
export function withLost(stored: Stored, lost: readonly Lost[]): Stored {
  if (lost.length === 0 || isRejected(stored)) return stored
  const kept = typeof stored === 'string' ? { outcome: stored } : stored
  return { ...kept, lost: [...(kept.lost ?? []), ...lost] }
}

export function isRejected(stored: Stored): stored is Rejection {
  return typeof stored === 'object' && 'because' in stored
}

function outcomeOf(row: number, stored: Stored): RowOutcome {
  if (typeof stored === 'string') return { row, outcome: stored }
  return isRejected(stored)
    ? { row, outcome: 'rejected', column: stored.column, because: stored.because }
    : { row, ...stored }
}

export function isRejection(one: object): one is Rejection {
  return 'because' in one && 'column' in one
}

function sameAs(row: number): Text {
  return {
    en: `This is the same record as row ${row}, which was kept.`,
    ja: `${row}行目と同じレコードです。${row}行目を採用しました。`,
  }
}

/** A cell as text; `null` where it is blank or the column was not mapped. */
export function textIn({ values }: ImportRow, name: string): string | null {
  const value = values[name]
  if (value === null || value === undefined) return null
  const text = (value instanceof Date ? value.toISOString() : String(value)).trim()
  return text === '' ? null : text
}

export function numberIn({ values }: ImportRow, name: string): number | null {
  const value = values[name]
  return typeof value === 'number' ? value : null
}

export function flagIn({ values }: ImportRow, name: string): boolean | null {
  const value = values[name]
  return typeof value === 'boolean' ? value : null
}

export function instantIn({ values }: ImportRow, name: string): Date | null {
  const value = values[name]
  return value instanceof Date ? value : null
}
