import type { ImportRow, RowOutcome } from '#platform/contributions.ts'
import type { Text } from '#platform/words.ts'
import type { Outcome } from './outcomes.ts'

/** Why a row cannot be kept, and in which column. */
export type Rejection = { readonly column: string | null; readonly because: Text }
export type Stored = Outcome | Rejection

export function rejection(column: string | null, because: Text): Rejection {
  return { column, because }
}

/**
 * The way every importable takes its rows: each is read into a wish or rejected; of two rows with one key the first is kept
 * and the later rejected; all wishes are then written at once. Answers one outcome per row, in their order.
 */
export async function storeRows<Wish extends object>(
  rows: readonly ImportRow[],
  steps: {
    readonly read: (row: ImportRow) => Wish | Rejection
    readonly keyOf: (wish: Wish) => string | null
    readonly write: (wishes: readonly Wish[]) => Promise<readonly Stored[]>
  },
): Promise<RowOutcome[]> {
  const firstRow = new Map<string, number>()
  const results = rows.map((row) => {
    const wish = steps.read(row)
    if (isRejection(wish)) return wish
    const key = steps.keyOf(wish)
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

function outcomeOf(row: number, stored: Stored): RowOutcome {
  return typeof stored === 'string'
    ? { row, outcome: stored }
    : { row, outcome: 'rejected', column: stored.column, because: stored.because }
}

function isRejection(one: object): one is Rejection {
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
