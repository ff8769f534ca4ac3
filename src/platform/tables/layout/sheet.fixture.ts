import type { FileRow, Span } from '../file-row.ts'

/** Rows numbered as they stand; `null` is a row that the sheet leaves out. */
export function sheetOf(
  rows: readonly (string | null)[],
  spans: Readonly<Record<number, readonly Span[]>> = {},
): FileRow[] {
  return rows.flatMap((row, at) =>
    row === null
      ? []
      : [
          {
            row: at + 1,
            cells: row === '' ? [] : row.split('|'),
            share: 0,
            ...(spans[at + 1] && { spans: spans[at + 1] }),
          },
        ],
  )
}
