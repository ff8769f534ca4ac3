import type { Text } from '#platform/wording/words.ts'
import type { Alarm, Cell, Definition, Exception, Group, Measure } from '../contract.ts'
import { both } from '../explaining/both.ts'
import { bandWords } from '../explaining/sentences.ts'
import { bands } from '../scoring/bands.ts'
import { type parts as partWords, words } from './change-words.ts'
import { isSame } from './merging.ts'

/** A part of a scorecard of which something is said: its measures, its alarms, where its bands begin. */
export type Part = keyof typeof partWords
export type Changed = { readonly part: Part; readonly said: Text }

const lists = ['measures', 'groups', 'alarms', 'exceptions', 'cells'] as const
const plain = ['mode', 'leastKnown', 'warnsEarly', 'highFrom', 'unknownActs'] as const
/** Below the last of these everything is at risk. */
const bandsOfEdges = bands.filter((band) => band !== 'risk')

/** All in which a definition is another than the one before, in words and in the order of the designer; nothing where it is the same. */
export function changesIn(before: Definition, after: Definition): Changed[] {
  const changed: Changed[] = []
  for (const key of plain)
    if (!isSame(before[key], after[key]))
      changed.push({ part: partOf(key), said: saidOf(key, before[key], after[key]) })
  for (const key of lists) {
    const [was, is] = [
      new Map(before[key].map((one) => [one.id, one])),
      new Map(after[key].map((one) => [one.id, one])),
    ]
    for (const id of new Set([...is.keys(), ...was.keys()])) {
      const [old, now] = [was.get(id), is.get(id)]
      if (!isSame(old, now)) changed.push({ part: key, said: saidOf(`${key}.${id}`, old, now) })
    }
    const orders = [before, after].map((of) => of[key].map(({ id }) => id).filter((id) => was.has(id) && is.has(id)))
    if ((key === 'exceptions' || key === 'cells') && !isSame(orders[0], orders[1]))
      changed.push({ part: key, said: words.order })
  }
  for (const band of bandsOfEdges)
    if (!isSame(before.edges[band], after.edges[band]))
      changed.push({ part: 'bands', said: saidOf(`edges.${band}`, before.edges[band], after.edges[band]) })
  for (const band of bands)
    if (!isSame(before.acts[band], after.acts[band])) changed.push({ part: 'bands', said: words.acts(bandWords[band]) })
  return changed
}

/** To which part of a scorecard a field belongs: `measures.nps` to its measures, `edges.watch` to its bands. */
export function partOf(field: string): Part {
  const [key = ''] = field.split('.')
  return lists.find((one) => one === key) ?? (key === 'mode' ? 'mode' : 'bands')
}

/** What was made of one field, in words. */
export function saidOf(field: string, before: unknown, after: unknown): Text {
  const [key = '', of = ''] = field.split('.')
  if (of === 'order') return words.order
  if (key === 'mode') return words.mode[after === 'axes' ? 'axes' : 'score']
  if (key === 'leastKnown') return words.leastKnown(Number(before), Number(after))
  if (key === 'highFrom') return words.highFrom(Number(before), Number(after))
  if (key === 'warnsEarly') return after === true ? words.warns : words.warnsNot
  if (key === 'unknownActs') return words.unknownActs
  if (key === 'acts') return words.acts(bandWords[bands.find((band) => band === of) ?? 'risk'])
  if (key === 'edges') {
    const [was, is] = [before, after] as [Definition['edges']['watch'], Definition['edges']['watch']]
    return words.edge(bandWords[bands.find((band) => band === of) ?? 'watch'], was, is)
  }
  const [was, is] = [before, after] as [Named | undefined, Named | undefined]
  if (is === undefined) return words.removed(was?.name ?? { en: of, ja: of })
  const details =
    was === undefined ? [] : (detailsOf[key as keyof typeof detailsOf] ?? (() => []))(was as never, is as never)
  const own = was === undefined ? firstOf(key, is) : null
  if (was === undefined) return own === null ? words.added(is.name) : words.addedWith(is.name, own)
  return words.changedIn(
    was.name,
    both((locale) => details.map((one) => one[locale]).join(locale === 'ja' ? '、' : ', ')),
  )
}

type Named = { readonly name: Text }

/** What is said first of something new. */
function firstOf(key: string, item: object): Text | null {
  if ('weight' in item) return words.weight(Number(item.weight))
  if (key === 'alarms') return words.ceiling(bandWords[(item as Alarm).ceiling])
  if (key === 'cells') return words.band(bandWords[(item as Cell).band])
  return key === 'exceptions' ? words.score((item as Exception).score) : null
}

const detailsOf = {
  measures: (was: Measure, is: Measure): Text[] => [
    ...named(was, is),
    ...differing(was.weight, is.weight, () => words.weightTo(was.weight, is.weight)),
    ...differing(was.source, is.source, () => words.source),
    ...differing(was.scale, is.scale, () => words.scale),
    ...differing(was.group, is.group, () => words.group),
    ...differing(was.validDays, is.validDays, () => words.validDays(was.validDays, is.validDays)),
    ...differing(was.least, is.least, () => words.least(was.least, is.least)),
    ...differing(was.lifts, is.lifts, () => (is.lifts ? words.lifts : words.liftsNot)),
  ],
  groups: (was: Group, is: Group): Text[] => [
    ...named(was, is),
    ...differing(was.weight, is.weight, () => words.weightTo(was.weight, is.weight)),
  ],
  alarms: (was: Alarm, is: Alarm): Text[] => [
    ...named(was, is),
    ...differing(was.ceiling, is.ceiling, () => words.ceilingTo(bandWords[was.ceiling], bandWords[is.ceiling])),
    ...differing(was.criteria, is.criteria, () => words.criteria),
    ...differing(was.ends, is.ends, () => words.ends),
    ...differing(was.act, is.act, () => words.act),
  ],
  exceptions: (was: Exception, is: Exception): Text[] => [
    ...named(was, is),
    ...differing(was.score, is.score, () => words.scoreTo(was.score, is.score)),
    ...differing(was.criteria, is.criteria, () => words.criteria),
  ],
  cells: (was: Cell, is: Cell): Text[] => [
    ...named(was, is),
    ...differing(was.band, is.band, () => words.bandTo(bandWords[was.band], bandWords[is.band])),
    ...differing(
      [was.adoption, was.maturity, was.sentiment],
      [is.adoption, is.maturity, is.sentiment],
      () => words.axes,
    ),
    ...differing(was.acts, is.acts, () => words.act),
  ],
}

function named(was: Named, is: Named): Text[] {
  return differing(was.name, is.name, () => words.called(is.name))
}

function differing(was: unknown, is: unknown, said: () => Text): Text[] {
  return isSame(was, is) ? [] : [said()]
}
