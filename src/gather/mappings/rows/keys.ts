import type { Importable, ImportRow } from '#platform/furnishing/contributions.ts'
import type { RowRead, RowReader } from './row.ts'
import type { Step } from './step.ts'

/** What a record is known by in the file: its id, else what its target knows it by, which is marked so that it is never taken for an id. */
export function keysOf(
  { recordKey }: Pick<Importable, 'recordKey'>,
  idStep: Step | undefined,
  read: (cells: readonly string[]) => RowRead,
): Pick<RowReader, 'keyOf' | 'keyIn' | 'contentKeyOf'> {
  const otherwise = (row: ImportRow) => {
    const key = recordKey?.(row) ?? null
    return key === null ? null : `${withoutId}${key}`
  }
  return {
    contentKeyOf: otherwise,
    keyOf: (row) => (row.values.external_id == null ? otherwise(row) : String(row.values.external_id)),
    keyIn: (cells) => {
      const cell = idStep?.read(cells)
      if (cell?.ok && cell.value !== null) return String(cell.value)
      if (recordKey === undefined || cells.every((one) => one.trim() === '')) return null
      const row = read(cells)
      return 'taken' in row ? otherwise(row.taken) : null
    },
  }
}

const withoutId = '\0'

export function isWithoutId(key: string): boolean {
  return key.startsWith(withoutId)
}
