import { Checkbox } from '@mantine/core'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useWords } from '../../wording/say.ts'
import { words } from '../words.ts'
import { EditableCell } from './cell/EditableCell.tsx'
import { type Column, cellKey } from './column.ts'
import css from './DataTable.module.css'

type TableRowProps<Row> = {
  readonly id: string
  readonly row: Row
  readonly index: number
  readonly start: number
  readonly columns: readonly Column<Row>[]
  readonly template: string
  readonly reachable: boolean
  readonly onReach: (index: number) => void
  readonly onOpen: ((row: Row) => void) | undefined
  readonly chosen: boolean
  readonly onChoose: ((id: string) => void) | undefined
  readonly problems: ReadonlyMap<string, string> | undefined
}

export function TableRow<Row>(props: TableRowProps<Row>) {
  const { id, row, index, start, columns, template, reachable, onReach, onOpen, chosen, onChoose, problems } = props
  const { t } = useWords()
  const open = (event: MouseEvent) => {
    if (isInside(event) && !isControl(event.target)) onOpen?.(row)
  }
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter') onOpen?.(row)
    if (event.key === ' ' && onChoose !== undefined) {
      event.preventDefault()
      onChoose(id)
    }
  }
  return (
    <tr
      data-row={index}
      aria-rowindex={index + 2}
      tabIndex={reachable ? 0 : -1}
      className={css.row}
      data-opens={onOpen !== undefined}
      data-chosen={chosen}
      style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
      onFocus={() => onReach(index)}
      onClick={open}
      onKeyDown={press}
    >
      {onChoose === undefined ? null : (
        <td className={`${css.cell} ${css.stays} ${css.box}`}>
          <Checkbox tabIndex={-1} checked={chosen} onChange={() => onChoose(id)} aria-label={t(words.chooseRow)} />
        </td>
      )}
      {columns.map((column, place) => (
        <td key={column.key} className={place === 0 ? `${css.cell} ${css.stays}` : css.cell} data-right={column.right}>
          <Cell column={column} row={row} problem={problems?.get(cellKey(id, column.key))} />
        </td>
      ))}
    </tr>
  )
}

type CellProps<Row> = {
  readonly column: Column<Row>
  readonly row: Row
  readonly problem: string | undefined
}

function Cell<Row>({ column: { key, label, cell, edit }, row, problem }: CellProps<Row>) {
  const editing = edit?.(row) ?? null
  if (editing === null) return <span className={css.text}>{cell(row)}</span>
  return (
    <EditableCell column={key} label={label} edit={editing} problem={problem}>
      {cell(row)}
    </EditableCell>
  )
}

/** What stands open above the row belongs to it, and a click there means what stands there. */
function isInside({ currentTarget, target }: MouseEvent): boolean {
  return target instanceof Node && currentTarget.contains(target)
}

/** A click on a link, a button or a box inside the row means that, not the row. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, label, [role=menuitem]') !== null
}
