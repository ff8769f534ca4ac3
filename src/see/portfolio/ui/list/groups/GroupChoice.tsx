import { SegmentedControl, Select } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import type { ViewWish } from '../../../contract.ts'
import { attributeColumn } from '../../../list/columns.ts'
import { groupings } from '../../../list/grouping.ts'
import css from '../../Portfolio.module.css'
import type { ShownAttribute } from '../../portfolio-api.ts'
import { words } from '../../words.ts'
import { allColumns } from '../all-columns.ts'

type GroupChoiceProps = Pick<ViewWish, 'group' | 'layout'> & {
  readonly attributes: ReadonlyMap<string, ShownAttribute>
  readonly onChange: (wish: Partial<Pick<ViewWish, 'group' | 'layout'>>) => void
}

/** As a table, in groups or not, or as a board. */
export function GroupChoice({ group, layout, attributes, onChange }: GroupChoiceProps) {
  const { t } = useWords()
  const own = groupings.flatMap((key) => {
    const column = allColumns[key]
    return column === undefined ? [] : [{ value: key as string, label: t(column.label) }]
  })
  const said = [...attributes.values()].map(({ name, label }) => ({ value: attributeColumn(name), label }))
  return (
    <>
      {layout === 'board' ? null : (
        <Select
          className={css.select ?? ''}
          aria-label={t(words.group)}
          placeholder={t(words.group)}
          data={
            said.length === 0
              ? own
              : [
                  { group: t(words.ownColumns), items: own },
                  { group: t(words.attributes), items: said },
                ]
          }
          value={group}
          onChange={(value) => onChange({ group: value })}
          clearable
          searchable
        />
      )}
      <SegmentedControl
        aria-label={t(words.layout)}
        data={[
          { value: 'table', label: t(words.asTable) },
          { value: 'board', label: t(words.asBoard) },
        ]}
        value={layout}
        onChange={(value) => onChange({ layout: value === 'board' ? 'board' : 'table' })}
      />
    </>
  )
}
