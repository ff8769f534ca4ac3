import { useLocalStorage } from '@mantine/hooks'
import { columnVisibilityFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Column } from './column.ts'

const features = tableFeatures({ columnVisibilityFeature })

/** Which columns are shown, remembered in this browser under `keep`, and the rows as the table's model. */
export function useColumns<Row extends object>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  rowId: (row: Row) => string,
  keep: string | undefined,
) {
  const [chosen, setChosen] = useLocalStorage<Record<string, boolean>>({
    key: `meguri.columns.${keep ?? 'none'}`,
    defaultValue: {},
  })
  const defined = useMemo(
    () => columns.map(({ key, label, always }) => ({ id: key, header: label, enableHiding: always !== true })),
    [columns],
  )
  const visibility = useMemo(
    () => ({ ...Object.fromEntries(columns.filter(({ hidden }) => hidden).map(({ key }) => [key, false])), ...chosen }),
    [columns, chosen],
  )
  const table = useTable({
    features,
    columns: defined,
    data: rows,
    getRowId: rowId,
    state: { columnVisibility: visibility },
  })
  const shown = columns.filter(({ key, always }) => always === true || visibility[key] !== false)
  const toggle = (key: string) => setChosen((before) => ({ ...before, [key]: visibility[key] === false }))
  return { shown, toggle, model: table.getRowModel().rows }
}
