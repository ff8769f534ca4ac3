import type { Text } from '#platform/wording/words.ts'

/** A file's bytes, wherever they lie. */
export type Bytes = { readonly size: number; stream(from: number, to: number): AsyncIterable<Uint8Array> }

export type FileRow = {
  /** The file's own number: counted from 1 as a spreadsheet counts, where a record whose cells contain line breaks is one row. */
  readonly row: number
  /** The last row of a stretch: blank rows that a sheet leaves out, or lines that stand inside one quoted cell. */
  readonly until?: number
  readonly cells: readonly string[]
  /** How much of the file is read by now, 0 to 1. */
  readonly share: number
  /** Why the rows cannot be taken apart. */
  readonly broken?: Text
  /** Places in order of cells that a workbook keeps as numbers with a fraction: their decimal mark is a point, whatever the column says. */
  readonly numeric?: readonly number[]
  /** First and last place of cells merged sideways. */
  readonly spans?: readonly Span[]
  readonly odd?: readonly OddCell[]
}

/** Whether a place is among those in order. */
export function isAmong(places: readonly number[], place: number): boolean {
  let [from, until] = [0, places.length]
  while (from < until) {
    const middle = (from + until) >> 1
    if ((places[middle] ?? 0) < place) from = middle + 1
    else until = middle
  }
  return places[from] === place
}

export type Span = readonly [first: number, last: number]

/** A cell that is not as it seems; formulas without a value and errors are blank in `cells`. A hidden row, and one that may be the headings of another table, is told at place 0. */
export type OddCell = {
  readonly place: number
  readonly kind: 'formula' | 'error' | 'merged' | 'hidden' | 'hiddenColumn' | 'unstorable' | 'beyond' | 'table'
  readonly text: string
}
