import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useWords } from '../../wording/say.ts'
import { words } from '../words.ts'
import { type Column, nextSort, type Sort } from './column.ts'
import css from './DataTable.module.css'

type TableHeadProps<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly template: string
  readonly sort: Sort | undefined
  readonly onSort: ((sort: Sort) => void) | undefined
  readonly all: { readonly chosen: boolean; readonly toggle: () => void } | undefined
}

export function TableHead<Row>({ columns, template, sort, onSort, all }: TableHeadProps<Row>) {
  const { t } = useWords()
  return (
    <thead className={css.head}>
      <tr className={css.headRow} style={{ gridTemplateColumns: template }}>
        {all === undefined ? null : (
          <th scope="col" className={`${css.cell} ${css.stays} ${css.box}`}>
            <Checkbox checked={all.chosen} onChange={all.toggle} aria-label={t(words.chooseAll)} />
          </th>
        )}
        {columns.map((column, index) => (
          <HeadCell key={column.key} column={column} stays={index === 0} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  )
}

type HeadCellProps<Row> = Pick<TableHeadProps<Row>, 'sort' | 'onSort'> & {
  readonly column: Column<Row>
  readonly stays: boolean
}

function HeadCell<Row>({ column, stays, sort, onSort }: HeadCellProps<Row>) {
  const { key, label, right, sortable, quiet } = column
  const sorted = sort?.by === key ? (sort.down ? 'descending' : 'ascending') : undefined
  return (
    <th
      scope="col"
      className={stays ? `${css.cell} ${css.stays}` : css.cell}
      data-right={right}
      {...(sortable ? { 'aria-sort': sorted ?? 'none' } : {})}
    >
      {sortable && onSort !== undefined ? (
        <button type="button" className={css.sort} onClick={() => onSort(nextSort(sort, key))}>
          {label}
          {sorted === 'ascending' ? <IconArrowUp size={13} aria-hidden="true" /> : null}
          {sorted === 'descending' ? <IconArrowDown size={13} aria-hidden="true" /> : null}
        </button>
      ) : (
        <span className={quiet ? 'sr-only' : undefined}>{label}</span>
      )}
    </th>
  )
}
