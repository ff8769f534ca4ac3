import type { ReactNode } from 'react'
import type { More } from '../../asking/api.ts'
import { LoadingRows } from '../said/LoadingRows.tsx'
import type { Column, Sort } from './column.ts'
import css from './DataTable.module.css'
import { TableFoot } from './TableFoot.tsx'
import { TablePane } from './TablePane.tsx'
import { useColumns } from './use-columns.ts'
import type { Pasted } from './use-pasting.ts'

export type { Column } from './column.ts'
export type { Pasted } from './use-pasting.ts'

export type DataTableProps<Row extends object> = {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  readonly more?: More
  readonly total?: number | undefined
  readonly loading?: boolean
  readonly chosen?: ReadonlySet<string>
  readonly onChoose?: (chosen: ReadonlySet<string>) => void
  /** What can be done with the chosen rows. */
  readonly bulk?: ReactNode
  /** Remembers the choice of columns in this browser under this name, and offers it. */
  readonly keep?: string
  readonly empty?: ReactNode
  /** Takes what was copied elsewhere into the cells of a column. */
  readonly onPaste?: (pasted: Pasted<Row>) => void
  /** What the last edit of several refused, by `cellKey`. */
  readonly problems?: ReadonlyMap<string, string>
  /** What a bare key does with the row that one stands on. */
  readonly rowActs?: Readonly<Record<string, (row: Row) => void>>
  /** The greatest height in pixels; else what the window leaves. */
  readonly height?: number
}

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, keep, loading = false, chosen, onChoose, empty } = props
  const { shown, toggle, model } = useColumns(columns, rows, rowId, keep)
  if (loading && rows.length === 0) return <LoadingRows rows={8} />
  if (rows.length === 0 && empty !== undefined) return empty
  return (
    <div className={css.whole}>
      <TablePane {...props} shown={shown} model={model} />
      <TableFoot
        shown={rows.length}
        total={props.total}
        more={props.more}
        chosen={chosen?.size ?? 0}
        onClear={onChoose && (() => onChoose(new Set()))}
        bulk={props.bulk}
        choice={keep === undefined ? undefined : { columns, shown, toggle }}
      />
    </div>
  )
}
