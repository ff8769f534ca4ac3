import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { opsOf, type ValueType } from '../../language/kinds.ts'
import type { Test } from '../../language/rule.ts'
import { opWords } from '../../words.ts'
import css from '../Builder.module.css'
import { words } from '../words.ts'
import { useBuilder } from './builder-context.ts'
import { testOf } from './fresh-condition.ts'

export type Choice = { readonly value: string; readonly label: string }
type TestEditorProps = {
  readonly test: Test
  readonly type: ValueType
  readonly choices?: readonly Choice[]
  /** What the test is about, for those who do not see the row. */
  readonly about: string
  readonly onChange: (test: Test) => void
}

export function TestEditor({ test, type, choices, about, onChange }: TestEditorProps) {
  const { t } = useWords()
  const { fixed } = useBuilder()
  const ops = opsOf[type].map((op) => ({ value: op, label: t(opWords[op]) }))
  return (
    <>
      <Select
        className={css.op ?? ''}
        aria-label={`${about}: ${t(words.test)}`}
        data={ops}
        value={test.op}
        disabled={fixed}
        allowDeselect={false}
        onChange={(value) => onChange(testOf(opsOf[type].find((op) => op === value) ?? 'known', test))}
      />
      <TestValue test={test} about={about} onChange={onChange} choices={choices ?? []} />
    </>
  )
}

function TestValue({
  test,
  choices,
  about,
  onChange,
}: Omit<TestEditorProps, 'type' | 'choices'> & { readonly choices: readonly Choice[] }) {
  const { t } = useWords()
  const { fixed } = useBuilder()
  const label = `${about}: ${t(words.value)}`
  if ('values' in test) {
    const plain = {
      'aria-label': label,
      value: test.values,
      disabled: fixed,
      className: css.values ?? '',
      onChange: (values: string[]) => onChange({ ...test, values }),
    }
    return choices.length > 0 ? (
      <MultiSelect {...plain} data={[...choices]} searchable />
    ) : (
      <TagsInput {...plain} placeholder={test.values.length === 0 ? t(words.values) : ''} />
    )
  }
  if ('text' in test) {
    return (
      <TextInput
        aria-label={label}
        value={test.text}
        disabled={fixed}
        onChange={({ currentTarget }) => onChange({ ...test, text: currentTarget.value })}
      />
    )
  }
  if ('day' in test) {
    return (
      <TextInput
        type="date"
        aria-label={label}
        value={test.day}
        disabled={fixed}
        onChange={({ currentTarget }) => onChange({ ...test, day: currentTarget.value })}
      />
    )
  }
  if ('days' in test) {
    return (
      <NumberInput
        className={css.number ?? ''}
        aria-label={`${about}: ${t(words.days)}`}
        min={0}
        max={36_600}
        allowDecimal={false}
        value={test.days}
        disabled={fixed}
        onChange={(days) => onChange({ ...test, days: Number(days) || 0 })}
      />
    )
  }
  if ('value' in test) {
    return (
      <NumberInput
        className={css.number ?? ''}
        aria-label={label}
        value={test.value}
        disabled={fixed}
        onChange={(value) => onChange({ ...test, value: Number(value) || 0 })}
      />
    )
  }
  return null
}
