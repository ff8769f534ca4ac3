import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useWords } from '#web/say.ts'
import type { Definition, Measure, Source } from '../../scorecards/contract.ts'
import css from './health.module.css'
import type { ShownMetric } from './health-api.ts'
import { ScaleEditor } from './ScaleEditor.tsx'
import { words } from './words.ts'

type MeasureEditorProps = {
  readonly measure: Measure
  readonly definition: Definition
  readonly metrics: readonly ShownMetric[]
  readonly onChange: (measure: Measure) => void
  readonly onRemove: (() => void) | null
}

const judged = '(judgement)'

export function MeasureEditor({ measure, definition, metrics, onChange, onRemove }: MeasureEditorProps) {
  const { t, locale } = useWords()
  const { source } = measure
  const set = (part: Partial<Measure>) => onChange({ ...measure, ...part })
  const metric = source.kind === 'metric' ? metrics.find(({ name }) => name === source.metric) : undefined
  const pick = (name: string | null) => {
    const found = metrics.find((one) => one.name === name)
    const next: Source = found
      ? { kind: 'metric', metric: found.name, withinDays: Math.min(found.withinDays, 36_500) }
      : { kind: 'judgement', topic: 'relationship' }
    set({ source: next, name: found?.label ?? words.judgement })
  }
  const groups = [
    { value: '', label: t(words.noGroup) },
    ...definition.groups.map(({ id, name }) => ({ value: id, label: t(name) })),
  ]
  return (
    <div className={css.measure}>
      <div className={css.fields}>
        <TextInput
          className={css.wide ?? ''}
          label={t(words.name)}
          value={measure.name[locale]}
          onChange={(event) => set({ name: renamed(measure.name, locale, event.currentTarget.value) })}
        />
        <Select
          className={css.wide ?? ''}
          label={t(words.metric)}
          searchable
          allowDeselect={false}
          value={source.kind === 'metric' ? source.metric : judged}
          data={[
            ...metrics.map(({ name, label }) => ({ value: name, label: t(label) })),
            { value: judged, label: t(words.judgement) },
          ]}
          onChange={pick}
        />
        <Select
          label={t(words.group)}
          value={measure.group ?? ''}
          data={groups}
          allowDeselect={false}
          onChange={(group) => set({ group: group === '' ? null : group })}
        />
        <NumberInput
          label={t(words.weight)}
          min={0.1}
          value={measure.weight}
          onChange={(weight) => set({ weight: Number(weight) || 1 })}
        />
        {source.kind === 'metric' && metric?.windowed ? (
          <NumberInput
            label={t(words.window)}
            min={1}
            max={1100}
            value={source.withinDays}
            onChange={(days) => set({ source: { ...source, withinDays: Number(days) || 1 } })}
          />
        ) : null}
        <NumberInput
          label={t(words.valid)}
          min={1}
          max={1100}
          placeholder={t(words.always)}
          value={measure.validDays ?? ''}
          onChange={(days) => set({ validDays: days === '' ? null : Number(days) })}
        />
        <NumberInput
          label={t(words.least)}
          min={0}
          value={measure.least}
          onChange={(least) => set({ least: Number(least) || 0 })}
        />
        {onRemove === null ? null : (
          <Button variant="subtle" size="compact-sm" onClick={onRemove}>
            {t(words.remove)}
          </Button>
        )}
      </div>
      <ScaleEditor scale={measure.scale} onChange={(scale) => set({ scale })} />
    </div>
  )
}

/** What is typed in one language also fills the other as long as nobody wrote there anything of its own. */
export function renamed(
  name: { en: string; ja: string },
  locale: 'en' | 'ja',
  typed: string,
): { en: string; ja: string } {
  const other = locale === 'en' ? 'ja' : 'en'
  const fills = name.en === name.ja || name[other] === ''
  return { ...name, [locale]: typed, ...(fills ? { [other]: typed } : {}) }
}
