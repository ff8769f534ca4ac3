import { MultiSelect, Select } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import type { Condition } from '../../language/rule.ts'
import css from '../Builder.module.css'
import { bandChoices } from '../names-of.ts'
import { useSubjects } from '../use-subjects.ts'
import { words } from '../words.ts'
import { columnsOf, useBuilder, valueTypeOf } from './builder-context.ts'
import { chosenOf, freshCondition } from './fresh-condition.ts'
import { EventEditor, SequenceEditor } from './HappeningEditor.tsx'
import { TimesEditor, WithinEditor } from './OccurrenceEditor.tsx'
import { TestEditor } from './TestEditor.tsx'
import { WhereEditor } from './WhereEditor.tsx'

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
  const { locale } = useWords()
  switch (condition.kind) {
    case 'field':
    case 'attribute':
    case 'metric':
    case 'score':
      return <Compared condition={condition} onChange={onChange} />
    case 'band':
    case 'segment':
      return <Belonging condition={condition} onChange={onChange} />
    case 'event':
      return <EventEditor condition={condition} onChange={onChange} />
    case 'sequence':
      return <SequenceEditor condition={condition} onChange={onChange} />
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

function Belonging({ condition, onChange }: Editor<Extract<Condition, { kind: 'band' | 'segment' }>>) {
  const { t, locale } = useWords()
  const { vocabulary, fixed } = useBuilder()
  const plain = { className: css.values ?? '', disabled: fixed }
  if (condition.kind === 'band') {
    const chosen = (bands: string[]) => bandChoices(locale).filter(({ value }) => bands.includes(value))
    return (
      <MultiSelect
        {...plain}
        aria-label={t(words.bands)}
        data={bandChoices(locale)}
        value={condition.bands}
        onChange={(bands) => onChange({ ...condition, bands: chosen(bands).map(({ value }) => value) })}
      />
    )
  }
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
        {...plain}
        aria-label={t(words.segment)}
        data={vocabulary.segments.map(({ id, name }) => ({ value: id, label: name }))}
        value={condition.segment || null}
        searchable
        onChange={(segment) => onChange({ ...condition, segment: segment ?? '' })}
      />
    </>
  )
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
