import type { Text } from '#platform/wording/words.ts'
import type { Alarm, Definition, Fault, Words } from '../contract.ts'
import { both } from '../explaining/both.ts'
import { bandWords } from '../explaining/sentences.ts'
import { axes, bands } from '../scoring/bands.ts'
import { isRising } from '../scoring/curve.ts'
import { faults as words } from '../words.ts'

/**
 * What must be mended before a draft can be published: it would score wrongly, or leave somebody without a next act. Each names
 * the place in the definition where it is mended.
 */
export function faultsOf(definition: Definition, metrics: readonly Dated[]): readonly Fault[] {
  const metricNames = metrics.map(({ name }) => name)
  return [
    ...repeated(definition),
    ...definition.measures.flatMap((measure, index) => measureFaults(definition, measure, index, metricNames)),
    ...(definition.measures.some(({ lifts }) => lifts) ? [] : [at('measures', words.nothingLifts)]),
    ...definition.alarms.flatMap((alarm, index) => alarmFaults(alarm, index, metrics)),
    ...(definition.mode === 'axes' ? cellFaults(definition) : bandFaults(definition)),
  ]
}

/** A declared metric, and whether it tells when what it counts happened last. */
export type Dated = { readonly name: string; readonly isDated: boolean }

function alarmFaults({ name, criteria, ends }: Alarm, index: number, metrics: readonly Dated[]): Fault[] {
  const asked = criteria.flatMap(({ source }) => (source.kind === 'metric' ? [source.metric] : []))
  const lost = asked.filter((metric) => !metrics.some((one) => one.name === metric))
  const isDated =
    criteria.some(({ source }) => source.kind === 'judgement') ||
    asked.some((metric) => metrics.some((one) => one.name === metric && one.isDated))
  const needsDate = ends.followUp || ends.afterDays !== null
  return [
    ...lost.map((metric) =>
      at(
        `alarms.${index}`,
        both((locale) => words.alarmMetric[locale](name[locale], metric)),
      ),
    ),
    ...(needsDate && !isDated
      ? [
          at(
            `alarms.${index}`,
            both((locale) => words.alarmUndated[locale](name[locale])),
          ),
        ]
      : []),
  ]
}

const at = (path: string, text: Text): Fault => ({ path, en: text.en, ja: text.ja })

function repeated(definition: Definition): Fault[] {
  return (['measures', 'groups', 'exceptions', 'cells', 'alarms'] as const).flatMap((part) => {
    const ids = definition[part].map(({ id }) => id)
    return ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [
            at(
              `${part}.${index}.id`,
              both((locale) => words.twice[locale](id)),
            ),
          ],
    )
  })
}

function measureFaults(
  { mode, groups }: Definition,
  { source, group, scale, name }: Definition['measures'][number],
  index: number,
  metricNames: readonly string[],
): Fault[] {
  const found: Fault[] = []
  const say = (part: string, write: (locale: 'en' | 'ja') => string) =>
    found.push(at(`measures.${index}.${part}`, both(write)))
  if (!isRising(scale)) say('scale', (locale) => words.scale[locale](name[locale]))
  if (group !== null && !groups.some(({ id }) => id === group))
    say('group', (locale) => words.group[locale](name[locale]))
  if (mode === 'axes' && !axes.some((axis) => axis === group))
    say('group', (locale) => words.axis[locale](name[locale]))
  if (source.kind === 'metric' && !metricNames.includes(source.metric))
    say('source', (locale) => words.metric[locale](name[locale], source.metric))
  return found
}

function bandFaults({ acts, edges, exceptions, measures }: Definition): Fault[] {
  const falling = edges.thriving.from > edges.steady.from && edges.steady.from > edges.watch.from
  const idle = bands.filter((band) => acts[band].length === 0)
  const lost = exceptions.flatMap(({ name, criteria }, index) =>
    criteria.some(({ measure }) => !measures.some(({ id }) => id === measure)) ? [{ name, index }] : [],
  )
  return [
    ...(falling ? [] : [at('edges', words.edges)]),
    ...idle.map((band) =>
      at(
        `acts.${band}`,
        both((locale) => words.noAct[locale](bandWords[band][locale])),
      ),
    ),
    ...lost.map(({ name, index }) =>
      at(
        `exceptions.${index}`,
        both((locale) => words.criterion[locale](name[locale])),
      ),
    ),
  ]
}

function cellFaults({ cells }: Definition): Fault[] {
  if (cells.length === 0) return [at('cells', words.noCells)]
  const named = (name: Words) => both((locale) => words.noCellAct[locale](name[locale]))
  return cells.flatMap(({ acts, name }, index) => (acts.length === 0 ? [at(`cells.${index}.acts`, named(name))] : []))
}
