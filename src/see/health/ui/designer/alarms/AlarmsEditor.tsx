import { Button } from '@mantine/core'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Alarm, Definition } from '../../../../scorecards/contract.ts'
import { freshId } from '../../../../scorecards/ui/live-score.ts'
import type { ShownMetric } from '../../health-api.ts'
import sheetCss from '../designer.module.css'
import type { Change } from '../measures/MeasuresEditor.tsx'
import { words } from './alarm-words.ts'
import { freshCriterion } from './CriterionLine.tsx'
import { OneAlarm } from './OneAlarm.tsx'

type AlarmsEditorProps = {
  readonly definition: Definition
  readonly metrics: readonly ShownMetric[]
  readonly change: Change
}

/** The states in which nobody is called well. */
export function AlarmsEditor({ definition: { alarms }, metrics, change }: AlarmsEditorProps) {
  const { t } = useWords()
  const fresh = (): Alarm => ({
    id: freshId('alarm'),
    name: words.fresh,
    criteria: [freshCriterion(metrics)],
    ceiling: 'watch',
    ends: { followUp: false, afterDays: null },
    act: { en: 'Ask what has changed', ja: '状況の変化をヒアリングする' },
  })
  const add = (
    <Button
      variant="default"
      size="compact-sm"
      disabled={alarms.length >= 16}
      onClick={() => change({ alarms: [...alarms, fresh()] })}
    >
      {t(words.add)}
    </Button>
  )
  return (
    <Card title={t(words.alarms)} sub={t(words.alarmsSub)} acts={add}>
      {alarms.length === 0 ? <p className={sheetCss.remark}>{t(words.none)}</p> : null}
      {alarms.map((alarm, index) => (
        <OneAlarm
          key={alarm.id}
          alarm={alarm}
          path={`alarms.${index}`}
          metrics={metrics}
          onChange={(changed) => change({ alarms: alarms.with(index, changed) })}
          onRaise={
            index === 0 ? null : () => change({ alarms: alarms.toSpliced(index, 1).toSpliced(index - 1, 0, alarm) })
          }
          onRemove={() => change({ alarms: alarms.toSpliced(index, 1) })}
        />
      ))}
    </Card>
  )
}
