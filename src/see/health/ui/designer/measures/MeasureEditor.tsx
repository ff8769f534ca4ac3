import { Button, Select } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import type { Definition, Measure, Source } from '../../../../scorecards/contract.ts'
import type { ShownMetric } from '../../health-api.ts'
import { sentences, words } from '../../words.ts'
import { words as alarmWords } from '../alarms/alarm-words.ts'
import { useFaultAt } from '../design.ts'
import { FigureField } from '../fields/FigureField.tsx'
import fieldsCss from '../fields/fields.module.css'
import { WordsField } from '../fields/WordsField.tsx'
import { Foldable } from './Foldable.tsx'
import css from './measures.module.css'
import { ScaleEditor } from './ScaleEditor.tsx'

type MeasureEditorProps = {
  readonly measure: Measure
  readonly path: string
  /** Its part of the whole, 0–1, where everything is known. */
  readonly share: number
  readonly definition: Definition
  readonly metrics: readonly ShownMetric[]
  readonly onChange: (measure: Measure) => void
  readonly onRemove: (() => void) | null
}

/** A measure in one line: its name, its group and its weight; how it is taken and what it earns are folded away. */
export function MeasureEditor(props: MeasureEditorProps) {
  const { measure, path, share, definition, onChange } = props
  const { t, n } = useWords()
  const faultAt = useFaultAt()
  const name = t(measure.name)
  const set = (part: Partial<Measure>) => onChange({ ...measure, ...part })
  const groups = definition.groups.map(({ id, name: label }) => ({ value: id, label: t(label) }))
  const head = (
    <div className={css.measureLine}>
      <WordsField
        quiet
        label={t(sentences.nameOf, name)}
        value={measure.name}
        path={`${path}.name`}
        onChange={(changed) => set({ name: changed })}
      />
      <Select
        aria-label={t(sentences.groupOf, name)}
        value={measure.group ?? ''}
        data={definition.mode === 'axes' ? groups : [...groups, { value: '', label: t(words.noGroup) }]}
        placeholder={t(words.group)}
        error={faultAt(`${path}.group`)}
        onChange={(group) => set({ group: group === '' ? null : group })}
      />
      <FigureField
        quiet
        label={t(sentences.weightOf, name)}
        min={0.1}
        value={measure.weight}
        path={`${path}.weight`}
        onChange={(weight) => set({ weight })}
      />
      <span className={css.share}>{n.percent(share, 0)}</span>
    </div>
  )
  return (
    <Foldable name={name} head={head} paths={[`${path}.source`, `${path}.scale`, `${path}.validDays`, `${path}.least`]}>
      <HowTaken {...props} set={set} />
    </Foldable>
  )
}

const judged = '(judgement)'

function HowTaken({
  measure,
  path,
  metrics,
  onRemove,
  set,
}: MeasureEditorProps & { readonly set: (part: Partial<Measure>) => void }) {
  const { t } = useWords()
  const faultAt = useFaultAt()
  const { source } = measure
  const metric = source.kind === 'metric' ? metrics.find(({ name }) => name === source.metric) : undefined
  const pick = (name: string | null) => {
    const found = metrics.find((one) => one.name === name)
    const next: Source = found
      ? { kind: 'metric', metric: found.name, withinDays: Math.min(found.withinDays, 36_500) }
      : { kind: 'judgement', topic: 'relationship' }
    set({ source: next, name: found?.label ?? words.judgement })
  }
  return (
    <>
      <div className={fieldsCss.fields}>
        <Select
          className={fieldsCss.wide ?? ''}
          label={t(words.metric)}
          searchable
          value={source.kind === 'metric' ? source.metric : judged}
          data={[
            ...metrics.map(({ name, label }) => ({ value: name, label: t(label) })),
            { value: judged, label: t(words.judgement) },
          ]}
          error={faultAt(`${path}.source`)}
          onChange={pick}
        />
        {source.kind === 'metric' && metric?.windowed ? (
          <FigureField
            label={t(words.window)}
            min={1}
            max={1100}
            value={source.withinDays}
            onChange={(withinDays) => set({ source: { ...source, withinDays } })}
          />
        ) : null}
        <FigureField
          label={t(words.valid)}
          min={1}
          max={1100}
          placeholder={t(words.always)}
          value={measure.validDays}
          path={`${path}.validDays`}
          onChange={(validDays) => set({ validDays })}
          onEmpty={() => set({ validDays: null })}
        />
        <FigureField
          label={t(words.least)}
          min={0}
          value={measure.least}
          path={`${path}.least`}
          onChange={(least) => set({ least })}
        />
      </div>
      <Select
        label={t(alarmWords.lifts)}
        description={measure.lifts ? undefined : t(alarmWords.liftsSub)}
        value={measure.lifts ? 'lifts' : 'holds'}
        data={[
          { value: 'lifts', label: t(alarmWords.lifts) },
          { value: 'holds', label: t(alarmWords.liftsNot) },
        ]}
        onChange={(chosen) => set({ lifts: chosen !== 'holds' })}
      />
      <ScaleEditor scale={measure.scale} fault={faultAt(`${path}.scale`)} onChange={(scale) => set({ scale })} />
      {onRemove === null ? null : (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={onRemove}>
            {t(words.removeMeasure)}
          </Button>
        </div>
      )}
    </>
  )
}
