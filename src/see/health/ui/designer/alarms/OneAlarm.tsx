import { Button, Select, Switch } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import type { Alarm, AlarmCriterion } from '../../../../scorecards/contract.ts'
import { bands } from '../../../../segments/words.ts'
import { bandWords } from '../../band-words.ts'
import type { ShownMetric } from '../../health-api.ts'
import { words as health } from '../../words.ts'
import { useFaultAt } from '../design.ts'
import { DoingField } from '../fields/DoingField.tsx'
import { FaultLine } from '../fields/FaultLine.tsx'
import { FigureField } from '../fields/FigureField.tsx'
import { OrderActs } from '../fields/OrderActs.tsx'
import { WordsField } from '../fields/WordsField.tsx'
import { words } from './alarm-words.ts'
import css from './alarms.module.css'
import { CriterionLine, freshCriterion } from './CriterionLine.tsx'

/** Whoever is capped at the best band is not capped. */
const ceilings = bands.filter((band) => band !== 'thriving').toReversed()

type OneAlarmProps = {
  readonly alarm: Alarm
  readonly path: string
  readonly metrics: readonly ShownMetric[]
  readonly onChange: (alarm: Alarm) => void
  readonly onRaise: (() => void) | null
  readonly onRemove: () => void
}

export function OneAlarm({ alarm, path, metrics, onChange, onRaise, onRemove }: OneAlarmProps) {
  const { t } = useWords()
  const fault = useFaultAt()(path)
  const { criteria, ends } = alarm
  const set = (part: Partial<Alarm>) => onChange({ ...alarm, ...part })
  const put = (list: AlarmCriterion[]) => set({ criteria: list })
  return (
    <section className={css.alarm} aria-label={t(alarm.name)}>
      <div className={css.head}>
        <WordsField
          label={t(health.name)}
          value={alarm.name}
          path={`${path}.name`}
          onChange={(name) => set({ name })}
        />
        <Select
          label={t(words.ceiling)}
          value={alarm.ceiling}
          data={ceilings.map((band) => ({ value: band, label: t(bandWords[band]) }))}
          onChange={(chosen) => set({ ceiling: ceilings.find((band) => band === chosen) ?? alarm.ceiling })}
        />
        <OrderActs of={t(alarm.name)} onRaise={onRaise} onRemove={onRemove} />
      </div>
      {criteria.map((criterion, index) => (
        <CriterionLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is its place in the list
          key={index}
          criterion={criterion}
          metrics={metrics}
          onChange={(changed) => put(criteria.with(index, changed))}
          onRemove={criteria.length > 1 ? () => put(criteria.toSpliced(index, 1)) : null}
        />
      ))}
      {criteria.length < 3 ? (
        <div>
          <Button variant="subtle" size="compact-xs" onClick={() => put([...criteria, freshCriterion(metrics)])}>
            {t(health.addCriterion)}
          </Button>
        </div>
      ) : null}
      <div className={css.ends}>
        <Switch
          size="xs"
          label={t(words.followUp)}
          checked={ends.followUp}
          onChange={({ currentTarget: { checked } }) => set({ ends: { ...ends, followUp: checked } })}
        />
        <FigureField
          label={t(words.afterDays)}
          min={1}
          max={3650}
          placeholder={t(words.never)}
          value={ends.afterDays}
          path={`${path}.ends.afterDays`}
          onChange={(afterDays) => set({ ends: { ...ends, afterDays } })}
          onEmpty={() => set({ ends: { ...ends, afterDays: null } })}
        />
      </div>
      <WordsField
        label={t(words.act)}
        value={alarm.act}
        path={`${path}.act`}
        onChange={(act) => set({ act: { ...alarm.act, ...act } })}
      />
      <DoingField value={alarm.act.doing ?? 'other'} onChange={(doing) => set({ act: { ...alarm.act, doing } })} />
      <FaultLine fault={fault} />
    </section>
  )
}
