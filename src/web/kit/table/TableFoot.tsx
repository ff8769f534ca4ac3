import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { More } from '../../asking/api.ts'
import { useWords } from '../../wording/say.ts'
import { words } from '../words.ts'
import type { Column } from './column.ts'
import css from './DataTable.module.css'

type Choice<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly shown: readonly Column<Row>[]
  readonly toggle: (key: string) => void
}

type TableFootProps<Row> = {
  readonly shown: number
  readonly total: number | undefined
  readonly more: More | undefined
  readonly chosen: number
  readonly onClear: (() => void) | undefined
  readonly bulk: ReactNode
  readonly choice: Choice<Row> | undefined
}

export function TableFoot<Row>({ shown, total, more, chosen, onClear, bulk, choice }: TableFootProps<Row>) {
  const { t, n } = useWords()
  const all = total ?? (more?.has ? undefined : shown)
  const counted = all === undefined ? t(words.rowsSoFar, n.whole(shown)) : t(words.rowsOf, n.whole(shown), n.whole(all))
  return (
    <div className={css.foot}>
      {chosen > 0 ? (
        <div className={css.bulk}>
          <span>{t(words.chosen, n.whole(chosen))}</span>
          {bulk}
          {onClear === undefined ? null : (
            <Button variant="subtle" onClick={onClear}>
              {t(words.clear)}
            </Button>
          )}
        </div>
      ) : (
        <span aria-live="polite">{counted}</span>
      )}
      {choice === undefined ? null : <ColumnChoice {...choice} />}
    </div>
  )
}

function ColumnChoice<Row>({ columns, shown, toggle }: Choice<Row>) {
  const { t } = useWords()
  return (
    <Popover position="top-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray" leftSection={<IconColumns3 size={15} aria-hidden="true" />}>
          {t(words.columns)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(words.chooseColumns)}>
        <Stack gap={6}>
          {columns.map((column) => (
            <Checkbox
              key={column.key}
              label={column.label}
              disabled={column.always ?? false}
              checked={shown.includes(column)}
              onChange={() => toggle(column.key)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
