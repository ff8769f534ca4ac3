import type { ShownReading } from '../imports-api.ts'

/** Cells by which one sees whether an encoding is the right one: those that are not plain ASCII. */
export function tellingCells({ headings, sample }: Pick<ShownReading, 'headings' | 'sample'>, most = 5): string[] {
  const cells = [...headings, ...sample.flatMap((row) => row.cells)].map((cell) => cell.trim())
  return [...new Set(cells.filter((cell) => beyondAscii.test(cell)))]
    .slice(0, most)
    .map((cell) => (cell.length > 24 ? `${cell.slice(0, 24)}…` : cell))
}

const beyondAscii = /[^\t\n\r -~]/

export type PreviewLine =
  | { readonly kind: 'row'; readonly row: number; readonly cells: readonly string[] }
  | { readonly kind: 'gap'; readonly row: number; readonly until: number }

/** The rows of the preview in the file's own count; numbers that are passed over are shown as a gap. */
export function previewLines(sample: ShownReading['sample'], lastHeaderRow: number): PreviewLine[] {
  return sample.flatMap(({ row, cells }, place): PreviewLine[] => {
    const before = sample[place - 1]?.row ?? lastHeaderRow
    const line = { kind: 'row' as const, row, cells }
    return row > before + 1 ? [{ kind: 'gap', row: before + 1, until: row - 1 }, line] : [line]
  })
}
