import type { ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import { corporateNumber } from '../identity/corporate-number.ts'
import { isShorterSpelling, normalName } from '../identity/normal-name.ts'
import { idIn, nameIn } from './row-customers.ts'
import * as words from './words.ts'

/** What a row without an id is known by, as customers are recognised: its corporate number, else its exact name. */
export function recordKey(row: ImportRow): string | null {
  const written = idIn(row, 'corporate_number')
  const number = written === null ? null : corporateNumber(written)
  if (number !== null) return `number ${number}`
  const name = written === null ? nameIn(row, 'name') : null
  return name === null ? null : `name ${normalName(name)}`
}

/** Of two spellings of one name the fuller one holds, whichever row it stands in. */
export function inFullestSpelling(laid: ImportRow, over: ImportRow, under: ImportRow): ImportRow {
  const [upper, lower] = [nameIn(over, 'name'), nameIn(under, 'name')]
  if (upper === null || lower === null || !isShorterSpelling(upper, lower)) return laid
  return { ...laid, values: { ...laid.values, name: under.values.name ?? null } }
}

/** One id under two names that are no spellings of each other: which of the two customers it means is not known. */
export function cannotBe(row: ImportRow, first: ImportRow): Lost | null {
  const [name, before] = [nameIn(row, 'name'), nameIn(first, 'name')]
  if (name === null || before === null || normalName(name) === normalName(before)) return null
  return { column: 'name', because: words.idOfAnother(String(row.values.external_id ?? ''), before, first.row) }
}
