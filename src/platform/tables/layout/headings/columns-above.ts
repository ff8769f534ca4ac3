import { isContent, shapeOf } from './header-signs.ts'

/** What the first records of a table tell of its columns, against which rows further down are held. */
export type ColumnsAbove = {
  hear(cells: readonly string[]): void
  readonly count: number
  /** Whether nearly all cells of the column are numbers, days, addresses or codes. */
  isTyped(place: number): boolean
  /** Whether no cell of the column is one of these. */
  isWorded(place: number): boolean
  /** Columns that nearly every record fills. */
  alwaysFilled(): readonly number[]
  isEverFilled(place: number): boolean
  /** Whether a cell could be the next one of its column. */
  isLike(place: number, cell: string): boolean
}

export function columnsAbove(): ColumnsAbove {
  const columns: Column[] = []
  let count = 0
  return {
    get count() {
      return count
    },
    hear(cells) {
      if (count >= mostHeard) return
      count += 1
      for (let place = 0; place < Math.min(cells.length, mostColumns); place++) {
        const cell = (cells[place] ?? '').trim()
        if (cell !== '') hearCell(columns, place, cell)
      }
    },
    isTyped: (place) => isTyped(columns[place]),
    isWorded: (place) => (columns[place]?.filled ?? 0) > 0 && columns[place]?.typed === 0,
    alwaysFilled: () =>
      columns.flatMap((column, place) => (column !== undefined && column.filled >= count * 0.8 ? [place] : [])),
    isEverFilled: (place) => columns[place] !== undefined,
    isLike(place, cell) {
      const column = columns[place]
      if (column === undefined) return false
      if (column.values.has(cell) || (isContent(cell) && column.typed > 0)) return true
      return /\d/.test(cell) && (column.shapes.get(shapeOf(cell)) ?? 0) * 2 >= column.filled
    },
  }
}

type Column = { filled: number; typed: number; readonly values: Set<string>; readonly shapes: Map<string, number> }

const mostHeard = 200
const mostColumns = 400
const longestKept = 60

function hearCell(columns: Column[], place: number, cell: string): void {
  const column = columns[place] ?? { filled: 0, typed: 0, values: new Set(), shapes: new Map() }
  columns[place] = column
  column.filled += 1
  const hasDigits = /\d/.test(cell)
  if (hasDigits || isContent(cell)) column.typed += 1
  if (cell.length > longestKept) return
  column.values.add(cell)
  if (!hasDigits) return
  const shape = shapeOf(cell)
  column.shapes.set(shape, (column.shapes.get(shape) ?? 0) + 1)
}

function isTyped(column: Column | undefined): boolean {
  return column !== undefined && column.typed >= column.filled * 0.8
}
