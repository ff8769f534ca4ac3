import type { Importable, ImportRow } from '#platform/furnishing/contributions.ts'
import type { Rank } from '../../mappings/mappings.ts'

/** Several rows of one record, taken together: at which row the result stands, and what it says. */
export type Laid = { readonly at: number; readonly taken: ImportRow }
type Ranked = { readonly taken: ImportRow; readonly rank: Rank }

/** What one row says is laid over what another says: a blank says nothing, so it hides nothing. */
export function laidOver(over: ImportRow, under: ImportRow): ImportRow {
  const emptied = new Set(over.cleared ?? [])
  const values = { ...under.values, ...said(over.values) }
  for (const field of emptied) values[field] = null
  const cleared = [
    ...emptied,
    ...(under.cleared ?? []).filter((field) => values[field] === null && !emptied.has(field)),
  ]
  const isSilent = (field: string) => !(field in said(over.values)) && !emptied.has(field)
  const amounts = { ...onlyThose(under.amounts, isSilent), ...over.amounts }
  const unread = onlyThose(
    { ...under.unread, ...over.unread },
    (field) => values[field] === null && !emptied.has(field),
  )
  return {
    row: over.row,
    values,
    extra: { ...under.extra, ...said(over.extra) },
    ...(Object.keys(amounts).length > 0 && { amounts }),
    ...(Object.keys(unread).length > 0 && { unread }),
    ...(cleared.length > 0 && { cleared }),
  }
}

/** The rows of one record as they come, each laid over or under the others by what the mapping wishes. */
export class Layers {
  #laid: ImportRow | null = null
  readonly #ranked: Ranked[] = []
  readonly #settle: Importable['settle']
  readonly #order: 'last' | 'first' | 'latest'

  constructor(order: 'last' | 'first' | 'latest', settle: Importable['settle']) {
    this.#order = order
    this.#settle = settle
  }

  /** How many rows more are held now. */
  add(taken: ImportRow, rank: Rank): 0 | 1 {
    if (this.#order === 'latest') {
      this.#ranked.push({ taken, rank })
      return 1
    }
    const isFirst = this.#laid === null
    if (this.#laid === null) this.#laid = taken
    else this.#laid = this.#order === 'last' ? this.#over(taken, this.#laid) : this.#over(this.#laid, taken)
    return isFirst ? 1 : 0
  }

  #over(over: ImportRow, under: ImportRow): ImportRow {
    const laid = laidOver(over, under)
    return this.#settle?.(laid, over, under) ?? laid
  }

  laid(): Laid | null {
    const whole = this.#ranked
      .toSorted((one, other) => compared(one.rank, other.rank) || one.taken.row - other.taken.row)
      .reduce<ImportRow | null>((under, { taken }) => (under === null ? taken : this.#over(taken, under)), this.#laid)
    return whole === null ? null : { at: whole.row, taken: whole }
  }
}

/** What is not known comes before everything else; all that is known of one column is of one kind. */
function compared(one: Rank, other: Rank): number {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? -1 : 1
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return String(one) < String(other) ? -1 : 1
}

function said<Value>(values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
}

function onlyThose<Value>(values: Readonly<Record<string, Value>> = {}, isKept: (field: string) => boolean) {
  return Object.fromEntries(Object.entries(values).filter(([field]) => isKept(field)))
}
