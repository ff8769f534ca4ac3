import { IconChevronRight } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useRef } from 'react'
import type { More } from '../../asking/api.ts'
import { useWords } from '../../wording/say.ts'
import { words } from '../words.ts'
import { type Column, gridOf } from './column.ts'
import css from './DataTable.module.css'
import type { DataTableProps } from './DataTable.tsx'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import { useMoreAside } from './use-more-aside.ts'
import { pastingOf } from './use-pasting.ts'
import { useRowKeys } from './use-row-keys.ts'

type TablePaneProps<Row extends object> = DataTableProps<Row> & {
  readonly shown: readonly Column<Row>[]
  readonly model: readonly { readonly id: string; readonly original: Row }[]
}

const rowHeight = 36

/** The scrolling part: only the rows in view are in the page. */
export function TablePane<Row extends object>(props: TablePaneProps<Row>) {
  const { label, rows, model, shown, sort, onSort, more, height, onChoose } = props
  const { t } = useWords()
  const pane = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: model.length,
    getScrollElement: () => pane.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  useLoadNearEnd(items.at(-1)?.index, model.length, more)
  const keys = useRowKeys(pane, model.length, (index) => virtual.scrollToIndex(index), {
    x: (index) => chosenToggle(props.chosen, onChoose)?.(model[index]?.id ?? ''),
    ...actsOf(props),
  })
  const { template, least } = gridOf(shown, onChoose !== undefined)
  const aside = useMoreAside(pane, least)
  const size = { 'aria-rowcount': (props.total ?? rows.length) + 1, style: { minWidth: least } }
  return (
    <div className={css.frame} data-more-left={aside.left} data-more-right={aside.right}>
      <div ref={pane} className={css.pane} style={height === undefined ? undefined : { maxHeight: height }}>
        <table className={css.table} aria-label={label} {...size} onKeyDown={keys.onKeyDown} onPaste={pastingOf(props)}>
          <TableHead columns={shown} template={template} sort={sort} onSort={onSort} all={allOf(props)} />
          <tbody className={css.body} style={{ height: virtual.getTotalSize() }}>
            {items.map(({ index, start }) => (
              <PlacedRow
                key={model[index]?.id}
                {...props}
                index={index}
                start={start}
                template={template}
                keys={keys}
              />
            ))}
          </tbody>
        </table>
        {more?.loading ? <p className={css.more}>{t(words.loadingMore)}</p> : null}
      </div>
      {aside.right ? <MoreColumns pane={pane} /> : null}
    </div>
  )
}

/** Says that columns follow at the right, and brings them. The keys of a row and of a pane scroll as well. */
function MoreColumns({ pane }: { readonly pane: RefObject<HTMLDivElement | null> }) {
  const { t } = useWords()
  return (
    <button
      type="button"
      className={css.aside}
      aria-label={t(words.moreColumns)}
      title={t(words.moreColumns)}
      onClick={() => pane.current?.scrollBy({ left: pane.current.clientWidth / 2, behavior: 'smooth' })}
    >
      <IconChevronRight size={15} aria-hidden="true" />
    </button>
  )
}

type PlacedRowProps<Row extends object> = TablePaneProps<Row> & {
  readonly index: number
  readonly start: number
  readonly template: string
  readonly keys: ReturnType<typeof useRowKeys>
}

function PlacedRow<Row extends object>(props: PlacedRowProps<Row>) {
  const { model, index, start, template, keys, shown, onOpen, chosen, onChoose, problems } = props
  const row = model[index]
  if (row === undefined) return null
  return (
    <TableRow
      id={row.id}
      row={row.original}
      index={index}
      start={start}
      columns={shown}
      template={template}
      reachable={index === keys.present}
      onReach={keys.reach}
      onOpen={onOpen}
      chosen={chosen?.has(row.id) ?? false}
      onChoose={chosenToggle(chosen, onChoose)}
      problems={problems}
    />
  )
}

function actsOf<Row extends object>({ model, rowActs = {} }: TablePaneProps<Row>) {
  return Object.fromEntries(
    Object.entries(rowActs).map(([key, act]) => [
      key,
      (index: number) => {
        const row = model[index]?.original
        if (row !== undefined) act(row)
      },
    ]),
  )
}

function allOf<Row extends object>({ rows, rowId, chosen, onChoose }: TablePaneProps<Row>) {
  if (onChoose === undefined) return undefined
  const every = rows.length > 0 && rows.every((row) => chosen?.has(rowId(row)))
  return { chosen: every, toggle: () => onChoose(every ? new Set() : new Set(rows.map(rowId))) }
}

function useLoadNearEnd(last: number | undefined, count: number, more: More | undefined): void {
  const due = last !== undefined && last >= count - 10 && more?.has === true && !more.loading
  useEffect(() => {
    if (due) more?.load()
  }, [due, more])
}

function chosenToggle(
  chosen: ReadonlySet<string> | undefined,
  onChoose: ((chosen: ReadonlySet<string>) => void) | undefined,
) {
  if (onChoose === undefined) return undefined
  return (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
}
