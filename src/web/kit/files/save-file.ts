import { type Cell, csvLine, csvStart } from '#platform/tables/text/csv.ts'

export type SavedColumn<Row> = { readonly label: string; readonly text: (row: Row) => Cell }

/** Rows as CSV for a spreadsheet: quoted where needed, formulas neutralised, with the mark by which Excel knows UTF-8. */
export function csvOf<Row>(columns: readonly SavedColumn<Row>[], rows: readonly Row[]): string {
  const lines = rows.map((row) => csvLine(columns.map(({ text }) => text(row))))
  return [csvStart, csvLine(columns.map(({ label }) => label)), ...lines].join('')
}

export function saveFile(name: string, content: string | Blob): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: 'text/csv;charset=utf-8' }) : content
  const url = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
