import type { Text } from '#platform/words.ts'
import { axes, bands } from './bands.ts'
import type { Definition, Words } from './contract.ts'
import { isRising } from './curve.ts'
import { both } from './figure.ts'
import { bandWords } from './sentences.ts'
import { faults as words } from './words.ts'

/** What must be mended before a draft can be published: it would score wrongly, or leave somebody without a next act. */
export function faultsOf(definition: Definition, metricNames: readonly string[]): readonly Text[] {
  return [
    ...repeated(definition),
    ...definition.measures.flatMap((measure) => measureFaults(definition, measure, metricNames)),
    ...(definition.mode === 'axes' ? cellFaults(definition) : bandFaults(definition)),
  ]
}

function repeated({ measures, groups, exceptions, cells }: Definition): Text[] {
  return [measures, groups, exceptions, cells].flatMap((list: readonly { id: string }[]) => {
    const ids = list.map(({ id }) => id)
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => both((locale) => words.twice[locale](id)))
  })
}

function measureFaults(
  { mode, groups }: Definition,
  measure: Definition['measures'][number],
  metricNames: readonly string[],
): Text[] {
  const { source, group, scale, name } = measure
  const found: Text[] = []
  if (!isRising(scale)) found.push(both((locale) => words.scale[locale](name[locale])))
  if (group !== null && !groups.some(({ id }) => id === group))
    found.push(both((locale) => words.group[locale](name[locale])))
  if (mode === 'axes' && !axes.some((axis) => axis === group))
    found.push(both((locale) => words.axis[locale](name[locale])))
  if (source.kind === 'metric' && !metricNames.includes(source.metric)) {
    found.push(both((locale) => words.metric[locale](name[locale], source.metric)))
  }
  return found
}

function bandFaults({ acts, edges, exceptions, measures }: Definition): Text[] {
  const falling = edges.thriving.from > edges.steady.from && edges.steady.from > edges.watch.from
  const idle = bands.filter((band) => acts[band].length === 0)
  const lost = exceptions.filter(({ criteria }) =>
    criteria.some(({ measure }) => !measures.some(({ id }) => id === measure)),
  )
  return [
    ...(falling ? [] : [words.edges]),
    ...idle.map((band) => both((locale) => words.noAct[locale](bandWords[band][locale]))),
    ...lost.map(({ name }) => both((locale) => words.criterion[locale](name[locale]))),
  ]
}

function cellFaults({ cells }: Definition): Text[] {
  if (cells.length === 0) return [words.noCells]
  const named = (name: Words) => both((locale) => words.noCellAct[locale](name[locale]))
  return cells.filter(({ acts }) => acts.length === 0).map(({ name }) => named(name))
}
