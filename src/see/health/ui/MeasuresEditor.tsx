import { Button } from '@mantine/core'
import { Card } from '#web/kit/Card.tsx'
import { useWords } from '#web/say.ts'
import type { Definition, Measure } from '../../scorecards/contract.ts'
import type { ShownMetric } from './health-api.ts'
import { MeasureEditor } from './MeasureEditor.tsx'
import { words } from './words.ts'

export type Change = (part: Partial<Definition>) => void
type MeasuresEditorProps = {
  readonly definition: Definition
  readonly metrics: readonly ShownMetric[]
  readonly change: Change
}

export function MeasuresEditor({ definition, metrics, change }: MeasuresEditorProps) {
  const { t } = useWords()
  const { measures } = definition
  const put = (index: number, measure: Measure) => change({ measures: measures.with(index, measure) })
  const add = (
    <Button
      variant="default"
      size="compact-sm"
      disabled={metrics.length === 0}
      onClick={() => change({ measures: [...measures, freshMeasure(measures, metrics)] })}
    >
      {t(words.addMeasure)}
    </Button>
  )
  return (
    <Card title={t(words.measures)} acts={add}>
      {measures.map((measure, index) => (
        <MeasureEditor
          key={measure.id}
          measure={measure}
          definition={definition}
          metrics={metrics}
          onChange={(changed) => put(index, changed)}
          onRemove={measures.length > 1 ? () => change({ measures: measures.toSpliced(index, 1) }) : null}
        />
      ))}
    </Card>
  )
}

function freshMeasure(measures: readonly Measure[], metrics: readonly ShownMetric[]): Measure {
  const metric =
    metrics.find(({ name }) => !measures.some(({ source }) => source.kind === 'metric' && source.metric === name)) ??
    metrics[0]
  const number = 1 + Math.max(0, ...measures.map(({ id }) => Number(/^measure-(\d+)$/.exec(id)?.[1] ?? 0)))
  const full = metric?.better === 'lower' ? [100, 0] : [0, 100]
  return {
    id: `measure-${number}`,
    name: metric?.label ?? words.measures,
    group: measures.at(-1)?.group ?? null,
    source: { kind: 'metric', metric: metric?.name ?? '', withinDays: Math.min(metric?.withinDays ?? 28, 1100) },
    weight: 10,
    scale: {
      kind: 'curve',
      corners: [
        { at: 0, points: full[0] ?? 0 },
        { at: 10, points: full[1] ?? 100 },
      ],
    },
    validDays: null,
    least: 0,
  }
}
