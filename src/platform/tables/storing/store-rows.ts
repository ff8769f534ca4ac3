import type { ImportRow, Lost, RowOutcome, RowRefused, RowTaken } from '#platform/furnishing/contributions.ts'
import type { Text } from '#platform/wording/words.ts'
import { inTurn } from '#platform/work/breaks.ts'
import type { Outcome } from './outcomes.ts'

/** Why a row cannot be kept, in which column, and of which customers on record that speaks. */
export type Rejection = RowRefused
/** What became of a row that was kept, whose it is, which of its cells were left out, and what else is to be known of it. */
export type Kept = { readonly outcome: Outcome } & RowTaken
export type Stored = Outcome | Kept | Rejection

export function rejection(
  column: string | null,
  because: Text,
  about: RowRefused['about'] = [],
  called?: string,
): Rejection {
  if (about.length === 0) return { column, because }
  return { column, because, about, ...(called !== undefined && { called }) }
}

/**
 * The way every importable takes its rows: each is read into a wish or rejected; all wishes are then written at once. Answers one
 * outcome per row, in their order.
 */
export async function storeRows<Wish extends object>(
  rows: readonly ImportRow[],
  steps: {
    readonly read: (row: ImportRow) => Wish | Rejection
    readonly write: (wishes: readonly Wish[]) => Promise<readonly Stored[]>
  },
): Promise<RowOutcome[]> {
  const results = await inTurn(rows, steps.read)
  const wishes = results.filter((one): one is Wish => !isRejection(one))
  const stored = (await steps.write(wishes)).values()
  return inTurn(results, (one, index) =>
    outcomeOf(rows[index]?.row ?? 0, isRejection(one) ? one : (stored.next().value ?? 'unchanged')),
  )
}

/** The same with what was left out of the row, where it was kept. */
export function withLost(stored: Stored, lost: readonly Lost[]): Stored {
  if (lost.length === 0 || isRejected(stored)) return stored
  const kept = typeof stored === 'string' ? { outcome: stored } : stored
  return { ...kept, lost: [...(kept.lost ?? []), ...lost] }
}

/** The same with what is to be known of how the row was taken, where it was. */
export function withNoted(stored: Stored, noted: readonly Lost[]): Stored {
  if (noted.length === 0 || isRejected(stored)) return stored
  const kept = typeof stored === 'string' ? { outcome: stored } : stored
  return { ...kept, noted: [...(kept.noted ?? []), ...noted] }
}

export function isRejected(stored: Stored): stored is Rejection {
  return typeof stored === 'object' && 'because' in stored
}

function outcomeOf(row: number, stored: Stored): RowOutcome {
  if (typeof stored === 'string') return { row, outcome: stored }
  return isRejected(stored) ? { row, outcome: 'rejected', ...stored } : { row, ...stored }
}

export function isRejection(one: object): one is Rejection {
  return 'because' in one && 'column' in one
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
