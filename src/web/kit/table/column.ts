import type { ReactNode } from 'react'
import type { CellEdit } from './cell/cell-edit.ts'

export type Column<Row> = {
  readonly key: string
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  /** How its cells are edited where they stand; `null` for a row where they are not. */
  readonly edit?: (row: Row) => CellEdit | null
  /** In pixels; the least width of one that grows. */
  readonly width?: number
  readonly grow?: boolean
  /** Figures stand at the right. */
  readonly right?: boolean
  readonly sortable?: boolean
  /** Not shown until one chooses it. */
  readonly hidden?: boolean
  /** The heading is only said, not shown: for a column of buttons. */
  readonly quiet?: boolean
  /** Cannot be hidden. */
  readonly always?: boolean
}

/** Under which name a cell's refusal is kept. */
export function cellKey(id: string, column: string): string {
  return `${id} ${column}`
}

export type Sort = { readonly by: string; readonly down: boolean }

const usualWidth = 130
/** What a row has at its two ends. */
const edges = 16

/** The first column stays in view while the others scroll, and on a telephone leaves them room. */
export function gridOf<Row>(columns: readonly Column<Row>[], choosable: boolean): { template: string; least: string } {
  const tracks = columns.map(({ width = usualWidth, grow = false }, index) => {
    const track = index === 0 ? `min(${width}px, 46vw)` : `${width}px`
    return grow ? `minmax(${track}, 1fr)` : track
  })
  const [first, ...rest] = columns.map(({ width = usualWidth }) => width)
  const others = rest.reduce((sum, width) => sum + width, edges + (choosable ? 36 : 0))
  const last = columns.some(({ grow }) => grow) ? [] : ['1fr']
  return {
    template: [...(choosable ? ['36px'] : []), ...tracks, ...last].join(' '),
    least: `calc(min(${first ?? 0}px, 46vw) + ${others}px)`,
  }
}

export function nextSort(present: Sort | undefined, by: string): Sort {
  return present?.by === by ? { by, down: !present.down } : { by, down: false }
}
