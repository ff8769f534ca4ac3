import { Button } from '@mantine/core'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Definition, Group, Measure } from '../../../../scorecards/contract.ts'
import { freshGroup, freshId, scoreOf } from '../../../../scorecards/ui/live-score.ts'
import type { ShownMetric } from '../../health-api.ts'
import { words } from '../../words.ts'
import sheetCss from '../designer.module.css'
import { GroupHead } from './GroupHead.tsx'
import { MeasureEditor } from './MeasureEditor.tsx'
import css from './measures.module.css'

export type Change = (part: Partial<Definition>) => void
type MeasuresEditorProps = {
  readonly definition: Definition
  readonly metrics: readonly ShownMetric[]
  readonly change: Change
}

/** The measures, each under the group that it counts in. */
export function MeasuresEditor({ definition, metrics, change }: MeasuresEditorProps) {
  const { t } = useWords()
  const { measures, groups, mode } = definition
  const shares = sharesOf(definition)
  const rows = (of: string | null) =>
    measures.map((measure, index) =>
      groupIn(groups, measure) === of ? (
        <MeasureEditor
          key={measure.id}
          measure={measure}
          path={`measures.${index}`}
          share={shares.get(measure.id) ?? 0}
          definition={definition}
          metrics={metrics}
          onChange={(changed) => change({ measures: measures.with(index, changed) })}
          onRemove={measures.length > 1 ? () => change({ measures: measures.toSpliced(index, 1) }) : null}
        />
      ) : null,
    )
  const acts = (
    <>
      {mode === 'axes' ? null : (
        <Button
          variant="default"
          size="compact-sm"
          disabled={groups.length >= 12}
          onClick={() => change({ groups: [...groups, freshGroup(words.newGroup)] })}
        >
          {t(words.addGroup)}
        </Button>
      )}
      <Button
        variant="default"
        size="compact-sm"
        disabled={metrics.length === 0 || measures.length >= 30}
        onClick={() => change({ measures: [...measures, freshMeasure(definition, metrics)] })}
      >
        {t(words.addMeasure)}
      </Button>
    </>
  )
  return (
    <Card title={t(words.measures)} acts={acts}>
      <div className={css.headings} aria-hidden="true">
        <span>{t(words.group)}</span>
        <span>{t(words.weight)}</span>
        <span>{t(words.share)}</span>
      </div>
      {groups.map((group, index) => (
        <section key={group.id} className={css.group} aria-label={t(group.name)}>
          <GroupHead
            group={group}
            path={`groups.${index}`}
            share={mode === 'axes' ? null : shareOfGroup(definition, group.id, shares)}
            onChange={(changed) => change({ groups: groups.with(index, changed) })}
            onRemove={() => change(without(definition, group.id))}
          />
          {rows(group.id)}
        </section>
      ))}
      {measures.some((measure) => groupIn(groups, measure) === null) ? (
        <section className={css.group} aria-label={t(words.noGroup)}>
          {groups.length === 0 ? null : <div className={css.groupName}>{t(words.noGroup)}</div>}
          {rows(null)}
        </section>
      ) : null}
      <p className={sheetCss.remark}>{t(words.missingRule)}</p>
    </Card>
  )
}

function groupIn(groups: readonly Group[], { group }: Measure): string | null {
  return groups.some(({ id }) => id === group) ? group : null
}

/** The part of each measure where all of them are known: as the rule itself shares it out. */
function sharesOf(definition: Definition): Map<string, number> {
  const known = { value: 0, n: 1, because: null }
  const { measures } = scoreOf(definition, Object.fromEntries(definition.measures.map(({ id }) => [id, known])))
  return new Map(measures.map(({ id, share }) => [id, share]))
}

function shareOfGroup({ measures }: Definition, group: string, shares: ReadonlyMap<string, number>): number {
  return measures.reduce((sum, measure) => sum + (measure.group === group ? (shares.get(measure.id) ?? 0) : 0), 0)
}

function without({ groups, measures }: Definition, gone: string): Partial<Definition> {
  return {
    groups: groups.filter(({ id }) => id !== gone),
    measures: measures.map((measure) => (measure.group === gone ? { ...measure, group: null } : measure)),
  }
}

function freshMeasure({ measures }: Definition, metrics: readonly ShownMetric[]): Measure {
  const metric =
    metrics.find(({ name }) => !measures.some(({ source }) => source.kind === 'metric' && source.metric === name)) ??
    metrics[0]
  const full = metric?.better === 'lower' ? [100, 0] : [0, 100]
  return {
    id: freshId('measure'),
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
    lifts: true,
  }
}
