import { beginningOf } from '#platform/wording/plain-text.ts'
import type { Text, TextOf } from '#platform/wording/words.ts'
import type { FileRow } from '../file-row.ts'
import { columnName } from '../workbook/merged-cells.ts'
import { oddities } from './words.ts'

/** What is odd about a file as a whole, with its count and some rows or cells to look at. */
export type Oddity = { name: string; label: Text; count: number; examples: string[] }

export type OddityName = keyof typeof oddities

/** Counts what is odd while rows pass by. */
export function oddityCount(): {
  hear(row: FileRow): void
  add(name: OddityName, example: string): void
  verdict(): Oddity[]
} {
  const found = new Map<OddityName, { count: number; examples: string[] }>()
  const hiddenColumns = new Set<number>()
  const add = (name: OddityName, example: string) => {
    const one = found.get(name) ?? { count: 0, examples: [] }
    one.count += 1
    if (one.examples.length < mostExamples) one.examples.push(beginningOf(example, 100))
    found.set(name, one)
  }
  return {
    add,
    hear({ row, cells, odd = [], broken }) {
      for (const { place, kind, text } of odd) {
        const cell = `${columnName(place)}${row}`
        const isOfRow = kind === 'hidden' || kind === 'table'
        if (kind === 'hiddenColumn') {
          if (!hiddenColumns.has(place)) add(kind, columnName(place))
          hiddenColumns.add(place)
        } else add(kind, isOfRow ? String(row) : text === '' || kind === 'merged' ? cell : `${cell} ${text}`)
      }
      if (broken !== undefined) add('quotes', String(row))
      if (cells.some((cell) => replaced.test(cell))) add('replaced', String(row))
      if (cells.some((cell) => privateUse.test(cell))) add('privateUse', String(row))
      if (cells.some((cell) => garbled.test(cell))) add('garbled', String(row))
    },
    verdict: () =>
      [...found].map(([name, { count, examples }]) => ({
        name,
        label: labelled(oddities[name], count),
        count,
        examples,
      })),
  }
}

/** What no encoding means: the sign for unreadable bytes, and control characters that eight-bit texts do not hold. */
const replaced = /[\ufffd\u0080-\u009f]/
const privateUse = /[\ue000-\uf8ff]/
/** Kanji inside Latin words, and UTF-8 taken for a Western encoding or for CP932. */
const garbled = /[a-z][\uff61-\uff9f\u4e00-\u9fff]{1,2}[a-z]|[ÃÂ][\u0080-\u00bf]|â€|[縺繧繝].?[縺繧繝]/u
const mostExamples = 5

function labelled(label: TextOf<readonly [count: number]>, count: number): Text {
  return { en: label.en(count), ja: label.ja(count) }
}
