import type { Unit } from '#platform/wording/unit.ts'
import type { Text } from '#platform/wording/words.ts'
import type { Alarm, Definition } from '../contract.ts'
import type { Raised, Seen } from '../scoring/alarms.ts'
import { both } from './both.ts'
import { figureOf, type MetricWords } from './figure.ts'
import { alarmEnds, alarmFigure } from './sentences.ts'

/** What was found for the criteria of the alarms, and how a day is said. */
export type AlarmsSeen = {
  readonly seen: readonly (readonly Pick<Seen, 'value' | 'n'>[])[]
  readonly dayOf: (at: number) => Text
}

export type ToldAlarm = { readonly alarm: Alarm; readonly at: number | null; readonly said: Text; readonly ends: Text }

/** The alarms that hold, in words, with their figure and day: `**Cancellation was requested** (1 contract, 25 Nov)`. */
export function toldAlarms(
  { alarms }: Pick<Definition, 'alarms'>,
  raised: readonly Raised[],
  { seen, dayOf }: AlarmsSeen,
  metrics: readonly MetricWords[],
): readonly ToldAlarm[] {
  return raised.flatMap(({ id, at }) => {
    const place = alarms.findIndex((alarm) => alarm.id === id)
    const alarm = alarms[place]
    if (alarm === undefined) return []
    const figure = figureFound(alarm, seen[place] ?? [], metrics)
    const day = at === null ? null : dayOf(at)
    const said = both((locale) =>
      alarmFigure[locale](
        alarm.name[locale],
        [figure, day].flatMap((part) => (part === null ? [] : [part[locale]])),
      ),
    )
    return [{ alarm, at, said, ends: endsInWords(alarm, metrics) }]
  })
}

/** When an alarm ends, in one sentence. */
export function endsInWords(
  { criteria, ends }: Alarm,
  metrics: readonly Pick<MetricWords, 'name' | 'goneWhen'>[],
): Text {
  const gone = criteria.flatMap(({ source }) => {
    const words = source.kind === 'metric' ? metrics.find(({ name }) => name === source.metric)?.goneWhen : undefined
    return words ? [words] : []
  })
  return both((locale) => alarmEnds[locale](gone[0]?.[locale] ?? null, ends.followUp, ends.afterDays))
}

function figureFound(
  { criteria }: Alarm,
  seen: readonly Pick<Seen, 'value' | 'n'>[],
  metrics: readonly MetricWords[],
): Text | null {
  for (const [index, { source }] of criteria.entries()) {
    const value = seen[index]?.value ?? null
    const unit = value === null ? null : unitToTell(source, metrics)
    if (value !== null && unit) return figureOf(unit, value)
  }
  return null
}

/** What only says that something is so needs no figure. */
function unitToTell(source: Alarm['criteria'][number]['source'], metrics: readonly MetricWords[]): Unit | null {
  if (source.kind !== 'metric') return null
  const metric = metrics.find(({ name }) => name === source.metric)
  return metric === undefined || metric.isState ? null : metric.unit
}
