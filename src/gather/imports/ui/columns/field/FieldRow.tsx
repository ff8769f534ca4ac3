import { Group, Select } from '@mantine/core'
import { useState } from 'react'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownField, ShownReading, ShownSuggestion } from '../../imports-api.ts'
import { sentences, words } from '../words.ts'
import { ConstantField } from './ConstantField.tsx'
import { choiceName } from './choice-names.ts'
import css from './Field.module.css'
import { FieldOptions } from './FieldOptions.tsx'
import { StyleQuestion } from './StyleQuestion.tsx'
import { ValuesTable } from './ValuesTable.tsx'
import { columnAt, columnOf, columnsOf, headingOf, newConstant, placeOf, type Source, styleOf } from './value-source.ts'

export type FieldRowProps = {
  readonly target: string
  readonly field: ShownField
  readonly reading: ShownReading
  readonly source: Source | undefined
  /** The value for all rows whose cell says nothing. */
  readonly whenBlank: string | undefined
  readonly reason: ShownSuggestion['reasons'][string] | undefined
  readonly onChange: (source: Source | null) => void
  readonly onNoDefault: () => void
}

const constant = 'value:'

/** One field of the target: the column that fills it and why, one value for all rows, or nothing. */
export function FieldRow(props: FieldRowProps) {
  const { target, field, reading, source, whenBlank, onChange, onNoDefault } = props
  const { t, n, locale } = useWords()
  const [isNew, setNew] = useState(false)
  const name = field.label[locale]
  const place = placeOf(source === undefined ? null : columnOf(source), reading.headings)
  const isConstant = typeof source === 'object' && source.constant !== undefined
  const joined = source === undefined || place >= 0 || isConstant ? [] : columnsOf(source)
  const chosen = place >= 0 ? String(place) : isConstant ? constant : source === undefined ? null : 'settled'
  const choose = (value: string | null) => {
    if (value === null) return onChange(null)
    setNew(value === constant)
    if (value === constant) onChange(newConstant)
    else onChange(columnAt(Number(value), reading))
  }
  const settled =
    joined.length > 0
      ? t(sentences.joined, n.list(joined.map((column) => headingOf(column, reading.headings))))
      : t(words.settledByFile)
  return (
    <FormRow label={name} hint={<Hint field={field} reading={reading} place={place} />}>
      <Group gap={4} wrap="nowrap" align="center">
        <Select
          className={css.grow ?? ''}
          aria-label={t(sentences.columnOf, name)}
          placeholder={t(words.notImported)}
          data={[
            ...(chosen === 'settled' ? [{ value: 'settled', label: settled }] : []),
            ...reading.headings.map((heading, at) => ({ value: String(at), label: heading })),
            { value: constant, label: t(words.sameForAll) },
          ]}
          value={chosen}
          searchable
          clearable
          onChange={choose}
        />
        {source === undefined || isConstant ? null : <FieldOptions field={field} source={source} onChange={onChange} />}
      </Group>
      <Because {...props} />
      {isConstant ? (
        <ConstantField
          target={target}
          field={field}
          value={source.constant ?? ''}
          isNew={isNew}
          onChange={(value) => onChange({ constant: value })}
        />
      ) : null}
      {whenBlank === undefined || isConstant ? null : (
        <p className={css.reason}>
          {t(sentences.whenBlank, choiceName(target, field.name, whenBlank)[locale])}
          <button type="button" className={css.takeAway} onClick={onNoDefault}>
            {t(words.leaveOut)}
          </button>
        </p>
      )}
      {source === undefined || styleOf(field, source, reading) === null ? null : (
        <StyleQuestion field={field} source={source} reading={reading} onChange={onChange} />
      )}
      {source === undefined || place < 0 ? null : (
        <ValuesTable target={target} field={field} reading={reading} source={source} onChange={onChange} />
      )}
    </FormRow>
  )
}

/** Why this column, and how certain; of one that was not chosen, why it came close. */
function Because({ reason, source, field: { name }, target }: FieldRowProps) {
  const { t, locale } = useWords()
  const isOwner = target === 'customers' && name === 'owner_email'
  if (reason === undefined) return isOwner ? <p className={css.reason}>{t(words.ownerHint)}</p> : null
  const grade = reason.certainty >= 0.85 ? words.high : reason.certainty >= 0.6 ? words.middle : words.low
  return (
    <p className={css.reason} data-doubt={source === undefined}>
      {source === undefined ? `${t(words.notChosen)}${locale === 'ja' ? '：' : ': '}` : ''}
      {reason.because[locale]}
      <span className={css.grade}>{t(grade)}</span>
      {isOwner ? <span className={css.below}>{t(words.ownerHint)}</span> : null}
    </p>
  )
}

function Hint({ field, reading, place }: Pick<FieldRowProps, 'field' | 'reading'> & { readonly place: number }) {
  const { t } = useWords()
  const cells = reading.sample.map(({ cells }) => cells[place]?.trim() ?? '').filter((cell) => cell !== '')
  const examples = [...new Set(cells)].slice(0, 3).join(' · ').slice(0, 80)
  const duty = field.unlessKnownBy.length > 0 ? words.requiredOfNew : words.required
  return [field.required ? t(duty) : '', examples].filter((part) => part !== '').join(' · ')
}
