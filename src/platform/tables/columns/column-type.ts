import type { ImportFieldType } from '#platform/furnishing/contributions.ts'
import { cellOf } from '../cells/cell.ts'
import type { DayOrder } from '../cells/written-date.ts'
import { type DecimalMark, writtenNumber } from '../cells/written-number.ts'

/** What all cells of the column tell of how they are written. */
export type ColumnStyle = { readonly decimal?: DecimalMark | undefined; readonly order?: DayOrder | undefined }

/** The one type that every filled cell of a column has; text where they differ, where there are none, and for codes. */
export function columnType(cells: readonly string[], style: ColumnStyle = {}): ImportFieldType {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0) return 'text'
  if (filled.every((cell) => /^(true|false|yes|no|はい|いいえ)$/i.test(cell))) return 'flag'
  if (filled.every((cell) => isQuantity(cell, style))) return areCodes(filled) ? 'text' : 'number'
  for (const type of ['date', 'instant'] as const) {
    if (filled.every((cell) => isWrittenAs(cell, type, style))) return type
  }
  return 'text'
}

/** 01101 and 0120-444-444 are no quantities: a leading zero is part of them. */
function isQuantity(cell: string, { decimal }: ColumnStyle): boolean {
  return writtenNumber(cell, decimal) !== null && !/^[-+]?[0０][0-9０-９]/.test(cell) && cell.length <= 30
}

/** Long digits all of one length are numbers that nobody adds up: telephone, corporate and card numbers. */
function areCodes(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell) => /^\d{10,}$/.test(cell) && cell.length === cells[0]?.length)
}

function isWrittenAs(cell: string, type: 'date' | 'instant', { order }: ColumnStyle): boolean {
  if (!/[-/.年:時]|[a-z]{3}/i.test(cell.normalize('NFKC'))) return false
  if (type === 'date' && /[:時]/.test(cell)) return false
  return cellOf(cell, { type, zone: 'UTC', order }).ok
}
