import { isPlaceholder, type Role } from '../cells/placeholders.ts'
import type { FileRow } from '../file-row.ts'

export type BlankWords = {
  readonly heading: string
  readonly count: number
  readonly words: string[]
  readonly rows: number[]
}

/** Counts by column the cells that hold a word and are taken as blank all the same: nobody should have to guess that N/A became nothing. */
export function blankWordsHeard(
  columns: readonly { readonly place: number; readonly heading: string; readonly role: Role }[],
): { hear(row: Pick<FileRow, 'row' | 'cells'>): void; verdict(): BlankWords[] } {
  const heard = columns.map((column) => ({ ...column, count: 0, words: new Set<string>(), rows: [] as number[] }))
  return {
    hear({ row, cells }) {
      for (const one of heard) {
        const cell = cells[one.place]
        if (cell === undefined || cell.length === 0 || cell.length > longest) continue
        const text = cell.trim()
        if (text === '' || !isPlaceholder(text, one.role)) continue
        one.count += 1
        if (one.words.size < mostShown) one.words.add(text)
        if (one.rows.length < mostShown) one.rows.push(row)
      }
    },
    verdict: () =>
      heard.flatMap(({ heading, count, words, rows }) =>
        count === 0 ? [] : [{ heading, count, words: [...words], rows }],
      ),
  }
}

const longest = 60
const mostShown = 5
