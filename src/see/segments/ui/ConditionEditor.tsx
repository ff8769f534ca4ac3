import { MultiSelect, NumberInput, Select } from '@mantine/core'
import { useWords } from '#web/say.ts'
import type { Condition, Happening } from '../rule.ts'
import css from './Builder.module.css'
import { columnsOf, useBuilder, valueTypeOf } from './builder-context.ts'
import { chosenOf, freshCondition } from './fresh-condition.ts'
import { bandChoices } from './names-of.ts'
import { TimesEditor, WithinEditor } from './OccurrenceEditor.tsx'
import { TestEditor } from './TestEditor.tsx'
import { useSubjects } from './use-subjects.ts'
import { WhereEditor } from './WhereEditor.tsx'
import { words } from './words.ts'

type Editor<Kind extends Condition = Condition> = {
  readonly condition: Kind
  readonly onChange: (condition: Condition) => void
}

/** One condition: what it is about, then what is asked of that. */
export function ConditionEditor({ condition, onChange }: Editor) {
  const { t } = useWords()
  const { vocabulary, fixed } = useBuilder()
  const subjects = useSubjects()
  return (
    <div className={css.condition}>
      <Select
        className={css.subject ?? ''}
        aria-label={t(words.what)}
        data={subjects}
        value={chosenOf(condition)}
        searchable
        disabled={fixed}
        allowDeselect={false}
        onChange={(chosen) =>
          chosen !== null && onChange(freshCondition(chosen, (name) => valueTypeOf(vocabulary, name)))
        }
      />
      <Asked condition={condition} onChange={onChange} />
    </div>
  )
}

function Asked({ condition, onChange }: Editor) {
  const { t, locale } = useWords()
  const { vocabulary, fixed } = useBuilder()
  switch (condition.kind) {
    case 'field':
    case 'attribute':
    case 'metric':
    case 'score':
      return <Compared condition={condition} onChange={onChange} />
    case 'band':
      return (
        <MultiSelect
          className={css.values ?? ''}
          aria-label={t(words.bands)}
          data={bandChoices(locale)}
          value={condition.bands}
          disabled={fixed}
          onChange={(bands) => onChange({ ...condition, bands: bands as typeof condition.bands })}
        />
      )
    case 'segment':
      return (
        <>
          <Select
            className={css.short ?? ''}
            aria-label={t(words.test)}
            data={[
              { value: 'in', label: t(words.inside) },
              { value: 'out', label: t(words.outside) },
            ]}
            value={condition.inside ? 'in' : 'out'}
            disabled={fixed}
            allowDeselect={false}
            onChange={(value) => onChange({ ...condition, inside: value === 'in' })}
          />
          <Select
            className={css.values ?? ''}
            aria-label={t(words.segment)}
            data={vocabulary.segments.map(({ id, name }) => ({ value: id, label: name }))}
            value={condition.segment || null}
            disabled={fixed}
            searchable
            onChange={(segment) => onChange({ ...condition, segment: segment ?? '' })}
          />
        </>
      )
    case 'event':
      return (
        <>
          <HappeningEditor
            happening={condition}
            label={t(words.eventNames)}
            onChange={(happening) => onChange({ ...condition, ...happening })}
          />
          <TimesEditor times={condition.times} onChange={(times) => onChange({ ...condition, times })} />
          <WithinEditor within={condition.within} onChange={(within) => onChange({ ...condition, within })} />
        </>
      )
    case 'sequence':
      return (
        <>
          <HappeningEditor
            happening={condition.first}
            label={t(words.eventNames)}
            onChange={(first) => onChange({ ...condition, first })}
          />
          <span className={css.word}>{t(words.thenDid)}</span>
          <HappeningEditor
            happening={condition.next}
            label={t(words.thenDid)}
            onChange={(next) => onChange({ ...condition, next })}
          />
          <span className={css.word}>{t(words.withinDays)}</span>
          <NumberInput
            className={css.number ?? ''}
            aria-label={t(words.withinDays)}
            min={1}
            max={3660}
            allowDecimal={false}
            value={condition.withinDays}
            disabled={fixed}
            onChange={(days) => onChange({ ...condition, withinDays: Number(days) || 1 })}
          />
          <WithinEditor within={condition.within} onChange={(within) => onChange({ ...condition, within })} />
        </>
      )
    default:
      return (
        <>
          <TimesEditor times={condition.times} onChange={(times) => onChange({ ...condition, times })} />
          {condition.kind === 'purchase' ? (
            <WithinEditor within={condition.within} onChange={(within) => onChange({ ...condition, within })} />
          ) : null}
          <WhereEditor
            where={condition.where}
            columns={columnsOf(condition.kind, locale)}
            onChange={(where) => onChange({ ...condition, where })}
          />
        </>
      )
  }
}

function Compared({
  condition,
  onChange,
}: Editor<Extract<Condition, { kind: 'field' | 'attribute' | 'metric' | 'score' }>>) {
  const { t } = useWords()
  const { vocabulary, members } = useBuilder()
  const chosen = chosenOf(condition)
  const isNumber = condition.kind === 'metric' || condition.kind === 'score'
  const type = isNumber ? 'number' : valueTypeOf(vocabulary, chosen)
  const declared = vocabulary.fields.find(({ name }) => chosen === `field:${name}`)
  const choices =
    type === 'member' ? members.map(({ id, name }) => ({ value: id, label: name })) : (declared?.choices ?? [])
  return (
    <TestEditor
      test={condition.test}
      type={type}
      choices={choices}
      about={declared?.label ?? t(words.value)}
      onChange={(test) => onChange({ ...condition, test })}
    />
  )
}

type HappeningEditorProps = {
  readonly happening: Happening
  readonly label: string
  readonly onChange: (happening: Happening) => void
}

function HappeningEditor({ happening: { names, where }, label, onChange }: HappeningEditorProps) {
  const { vocabulary, fixed } = useBuilder()
  const known = vocabulary.events.map(({ name }) => name)
  const properties = [
    ...new Set(vocabulary.events.filter(({ name }) => names.includes(name)).flatMap((event) => event.properties)),
  ]
  return (
    <>
      <MultiSelect
        className={css.values ?? ''}
        aria-label={label}
        placeholder={names.length === 0 ? label : ''}
        data={[...new Set([...known, ...names])]}
        value={names}
        disabled={fixed}
        searchable
        onChange={(chosen) => onChange({ names: chosen, where })}
      />
      <WhereEditor
        where={where}
        columns={[]}
        properties={properties}
        onChange={(next) => onChange({ names, where: next })}
      />
    </>
  )
}
