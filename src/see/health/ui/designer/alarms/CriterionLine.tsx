import { ActionIcon, Checkbox, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useWords } from '#web/wording/say.ts'
import type { AlarmCriterion } from '../../../../scorecards/contract.ts'
import type { ShownMetric } from '../../health-api.ts'
import { words as health } from '../../words.ts'
import { FigureField } from '../fields/FigureField.tsx'
import { comparisonWords } from '../standings/rule-words.ts'
import { words } from './alarm-words.ts'
import css from './alarms.module.css'

const comparisons = ['below', 'at most', 'at least', 'above', 'unknown'] as const
const [judged, attribute] = ['(judgement)', '(attribute)']

type LineProps = {
  readonly criterion: AlarmCriterion
  readonly metrics: readonly ShownMetric[]
  readonly onChange: (criterion: AlarmCriterion) => void
  readonly onRemove: (() => void) | null
}

/** One condition of an alarm, over a declared metric, a judgement or an attribute. */
export function CriterionLine({ criterion, metrics, onChange, onRemove }: LineProps) {
  const { t } = useWords()
  const { source, is, than, orUnknown } = criterion
  const set = (part: Partial<AlarmCriterion>) => onChange({ ...criterion, ...part })
  const pick = (name: string | null) => {
    const found = metrics.find((one) => one.name === name)
    if (found) set({ source: { kind: 'metric', metric: found.name, withinDays: Math.min(found.withinDays, 36_500) } })
    else if (name === judged) set({ source: { kind: 'judgement', topic: 'relationship' } })
    else if (name === attribute) set({ source: { kind: 'attribute', attribute: '?' } })
  }
  return (
    <div className={css.criterion}>
      <Select
        aria-label={t(words.when)}
        searchable
        value={source.kind === 'metric' ? source.metric : source.kind === 'judgement' ? judged : attribute}
        data={[
          ...metrics.map(({ name, label }) => ({ value: name, label: t(label) })),
          { value: judged, label: t(health.judgement) },
          { value: attribute, label: t(words.attribute) },
        ]}
        onChange={pick}
      />
      <Select
        aria-label={t(health.comparison)}
        value={is}
        data={comparisons.map((value) => ({ value, label: t(comparisonWords[value]) }))}
        onChange={(chosen) => set({ is: comparisons.find((one) => one === chosen) ?? is })}
      />
      {is === 'unknown' ? (
        <span />
      ) : (
        <FigureField quiet label={t(health.at)} value={than} onChange={(figure) => set({ than: figure })} />
      )}
      <ActionIcon aria-label={t(health.removeCriterion)} disabled={onRemove === null} onClick={() => onRemove?.()}>
        <IconX size={15} aria-hidden="true" />
      </ActionIcon>
      {source.kind === 'attribute' ? (
        <TextInput
          className={css.wide ?? ''}
          label={t(words.attributeName)}
          value={source.attribute}
          onChange={({ currentTarget }) => set({ source: { kind: 'attribute', attribute: currentTarget.value } })}
        />
      ) : null}
      {is === 'unknown' ? null : (
        <Checkbox
          className={css.wide ?? ''}
          size="xs"
          label={t(words.orUnknown)}
          checked={orUnknown}
          onChange={({ currentTarget: { checked } }) => set({ orUnknown: checked })}
        />
      )}
    </div>
  )
}

export function freshCriterion(metrics: readonly ShownMetric[]): AlarmCriterion {
  const metric = metrics[0]
  return {
    source: { kind: 'metric', metric: metric?.name ?? '', withinDays: Math.min(metric?.withinDays ?? 28, 36_500) },
    is: 'at least',
    than: 1,
    orUnknown: false,
  }
}
