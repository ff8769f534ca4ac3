import { MultiSelect, NumberInput } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import type { Condition, Happening } from '../../language/rule.ts'
import css from '../Builder.module.css'
import { words } from '../words.ts'
import { useBuilder } from './builder-context.ts'
import { TimesEditor, WithinEditor } from './OccurrenceEditor.tsx'
import { WhereEditor } from './WhereEditor.tsx'

type Of<Kind extends Condition['kind']> = {
  readonly condition: Extract<Condition, { kind: Kind }>
  readonly onChange: (condition: Condition) => void
}

/** What they did, how often and when. */
export function EventEditor({ condition, onChange }: Of<'event'>) {
  const { t } = useWords()
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
}

/** One thing, then another within so many days. */
export function SequenceEditor({ condition, onChange }: Of<'sequence'>) {
  const { t } = useWords()
  const { fixed } = useBuilder()
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
