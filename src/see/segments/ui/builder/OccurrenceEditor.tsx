import { NumberInput, Select, TextInput } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import type { Times, Within } from '../../language/rule.ts'
import css from '../Builder.module.css'
import { words } from '../words.ts'
import { useBuilder } from './builder-context.ts'

export function TimesEditor({ times, onChange }: { readonly times: Times; readonly onChange: (times: Times) => void }) {
  const { t } = useWords()
  const { fixed } = useBuilder()
  const ops: { value: Times['op']; label: string }[] = [
    { value: 'at least', label: t(words.atLeast) },
    { value: 'at most', label: t(words.atMost) },
    { value: 'exactly', label: t(words.exactly) },
  ]
  return (
    <>
      <Select
        className={css.short ?? ''}
        aria-label={t(words.times)}
        data={ops}
        value={times.op}
        disabled={fixed}
        allowDeselect={false}
        onChange={(value) => onChange({ ...times, op: ops.find((op) => op.value === value)?.value ?? 'at least' })}
      />
      <NumberInput
        className={css.number ?? ''}
        aria-label={t(words.count)}
        min={0}
        max={1_000_000}
        allowDecimal={false}
        value={times.count}
        disabled={fixed}
        onChange={(count) => onChange({ ...times, count: Number(count) || 0 })}
      />
    </>
  )
}

export function WithinEditor({
  within,
  onChange,
}: {
  readonly within: Within
  readonly onChange: (within: Within) => void
}) {
  const { t } = useWords()
  const { fixed } = useBuilder()
  const spans = [
    { value: 'last', label: t(words.lastDays) },
    { value: 'between', label: t(words.between) },
    { value: 'ever', label: t(words.ever) },
  ]
  return (
    <>
      <Select
        className={css.short ?? ''}
        aria-label={t(words.window)}
        data={spans}
        value={within.span}
        disabled={fixed}
        allowDeselect={false}
        onChange={(span) => onChange(freshWithin(span))}
      />
      {within.span === 'last' ? (
        <NumberInput
          className={css.number ?? ''}
          aria-label={t(words.days)}
          min={1}
          max={3660}
          allowDecimal={false}
          value={within.days}
          disabled={fixed}
          onChange={(days) => onChange({ ...within, days: Number(days) || 1 })}
        />
      ) : null}
      {within.span === 'between' ? (
        <>
          <TextInput
            type="date"
            aria-label={t(words.from)}
            value={within.from}
            disabled={fixed}
            onChange={({ currentTarget }) => onChange({ ...within, from: currentTarget.value })}
          />
          <TextInput
            type="date"
            aria-label={t(words.to)}
            value={within.to}
            disabled={fixed}
            onChange={({ currentTarget }) => onChange({ ...within, to: currentTarget.value })}
          />
        </>
      ) : null}
    </>
  )
}

function freshWithin(span: string | null): Within {
  if (span === 'between') return { span, from: '', to: '' }
  return span === 'ever' ? { span } : { span: 'last', days: 30 }
}
