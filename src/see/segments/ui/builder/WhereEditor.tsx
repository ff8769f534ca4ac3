import { ActionIcon, Autocomplete, Button, Select } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useWords } from '#web/wording/say.ts'
import type { ValueType } from '../../language/kinds.ts'
import type { On } from '../../language/rule.ts'
import { valueWords } from '../../words.ts'
import css from '../Builder.module.css'
import { words } from '../words.ts'
import { type NarrowedColumn, useBuilder } from './builder-context.ts'
import { freshTest } from './fresh-condition.ts'
import { TestEditor } from './TestEditor.tsx'

type WhereEditorProps = {
  readonly where: readonly On[]
  /** The columns to narrow down by; none where any property may be named. */
  readonly columns: readonly NarrowedColumn[]
  readonly properties?: readonly string[]
  readonly onChange: (where: On[]) => void
}

const choicesOf: Readonly<Record<string, readonly string[]>> = {
  kind: ['subscription', 'usage', 'trial', 'service'],
  roles: ['sponsor', 'champion', 'field', 'administration', 'promotion'],
}

export function WhereEditor({ where, columns, properties = [], onChange }: WhereEditorProps) {
  const { t } = useWords()
  const { fixed } = useBuilder()
  const [first] = columns
  const add = () => onChange([...where, { on: first?.value ?? '', test: freshTest(first?.type ?? 'text') }])
  return (
    <div className={css.wheres}>
      {where.map((on, place) => (
        <div className={css.where} key={String(place)}>
          <OnEditor
            on={on}
            columns={columns}
            properties={properties}
            onChange={(next) => onChange(where.map((one, i) => (i === place ? next : one)))}
          />
          {fixed ? null : (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t(words.remove)}
              onClick={() => onChange(where.filter((_, i) => i !== place))}
            >
              <IconX size={15} aria-hidden="true" />
            </ActionIcon>
          )}
        </div>
      ))}
      {fixed ? null : (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={add}
        >
          {t(words.addWhere)}
        </Button>
      )}
    </div>
  )
}

type OnEditorProps = {
  readonly on: On
  readonly columns: readonly NarrowedColumn[]
  readonly properties: readonly string[]
  readonly onChange: (on: On) => void
}

function OnEditor({ on, columns, properties, onChange }: OnEditorProps) {
  const { t, locale } = useWords()
  const { fixed } = useBuilder()
  const column = columns.find(({ value }) => value === on.on)
  const type: ValueType = column?.type ?? ('value' in on.test ? 'number' : 'text')
  const choices = (choicesOf[on.on] ?? []).map((value) => ({ value, label: valueWords[value]?.[locale] ?? value }))
  const choose = (value: string | null) => {
    const next = columns.find((one) => one.value === value)
    if (next !== undefined) onChange({ on: next.value, test: freshTest(next.type) })
  }
  return (
    <>
      {columns.length > 0 ? (
        <Select
          className={css.short ?? ''}
          aria-label={t(words.what)}
          data={columns.map(({ value, label }) => ({ value, label }))}
          value={on.on}
          disabled={fixed}
          allowDeselect={false}
          onChange={choose}
        />
      ) : (
        <>
          <Autocomplete
            className={css.short ?? ''}
            aria-label={t(words.property)}
            placeholder={t(words.property)}
            data={[...properties]}
            value={on.on}
            disabled={fixed}
            onChange={(name) => onChange({ ...on, on: name })}
          />
          <Select
            className={css.short ?? ''}
            aria-label={t(words.what)}
            data={[
              { value: 'text', label: 'Abc' },
              { value: 'number', label: '123' },
            ]}
            value={type}
            disabled={fixed}
            allowDeselect={false}
            onChange={(value) => onChange({ ...on, test: freshTest(value === 'number' ? 'number' : 'text') })}
          />
        </>
      )}
      <TestEditor
        test={on.test}
        type={type}
        choices={choices}
        about={column?.label ?? on.on}
        onChange={(test) => onChange({ ...on, test })}
      />
    </>
  )
}
