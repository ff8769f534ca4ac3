import { daysBetween } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import type { Place } from '#platform/stores/cursor.ts'
import type { Counts, Experiment, ExperimentChange, ExperimentWish } from './contract/experiment.ts'
import { judge } from './judging/judge.ts'
import type { Told } from './picture/card-drawing.ts'
import * as store from './store.ts'
import * as words from './words.ts'

const { problems } = words

export async function experiments(context: Context, after: Place | undefined, limit: number): Promise<Experiment[]> {
  return (await store.page(context, after, limit)).map(judged)
}

export async function experiment(context: Context, id: string): Promise<Experiment> {
  return judged(await kept(context, id))
}

export async function add(context: Context, wish: ExperimentWish): Promise<Experiment> {
  const split = wish.comparison === 'none' ? null : wish.split
  demandSound({ ...wish, split })
  const { controlName, variantName, startsOn, endsOn, ...rest } = wish
  const id = await store.insert(context, {
    ...rest,
    split,
    control_name: controlName,
    variant_name: variantName,
    starts_on: startsOn,
    ends_on: endsOn,
  })
  return experiment(context, id)
}

/** What is left out of the wish stays as it is; by what it is judged stays once there are counts, since nobody may choose it by them. */
export async function change(context: Context, id: string, wish: ExperimentChange): Promise<Experiment> {
  await store.hold(context, id)
  const before = await kept(context, id)
  const { name = before.name, question = before.question, figures = before.figures } = wish
  const { comparison = before.comparison, startsOn = before.startsOn, endsOn = before.endsOn } = wish
  const { split = comparison === 'none' ? null : before.split } = wish
  demandSound({ comparison, split, startsOn, endsOn, figures })
  if (before.results !== null && yardstickOf({ comparison, split, figures }) !== yardstickOf(before))
    throw conflict(problems.countedOtherwise)
  await store.update(context, id, {
    ...{ name, question, comparison, split, figures, starts_on: startsOn, ends_on: endsOn },
    ...given('control_name', wish.controlName),
    ...given('variant_name', wish.variantName),
  })
  return experiment(context, id)
}

export async function remove(context: Context, id: string): Promise<void> {
  await kept(context, id)
  await store.remove(context, id)
}

/** An experiment with what its counts say; refused as long as there are none. */
export async function told(context: Context, id: string): Promise<Told> {
  const { results, card, ...one } = await experiment(context, id)
  if (results === null || card === null) throw conflict(problems.noCounts)
  return { ...one, results, card }
}

/** The counts of both groups, as they are now; those before them stay on record. */
export async function record(context: Context, id: string, counts: Counts): Promise<Experiment> {
  await store.hold(context, id)
  demandCounts(await kept(context, id), counts)
  await store.keep(context, id, counts)
  return experiment(context, id)
}

export async function kept(context: Context, id: string): Promise<store.KeptExperiment> {
  const [found] = await store.page(context, undefined, 1, id)
  if (found === undefined) throw notFound(words.experiment)
  return found
}

function judged(one: store.KeptExperiment): Experiment {
  const { comparison, split, figures, results, startsOn, endsOn } = one
  const days = startsOn === null || endsOn === null ? null : daysBetween(startsOn, endsOn) + 1
  return { ...one, card: results === null ? null : judge({ comparison, split, figures, days }, results) }
}

/** By what counts are judged: how the groups came about, and the figures in their order; the first is watched. */
function yardstickOf({ comparison, split, figures }: Pick<ExperimentWish, 'comparison' | 'split' | 'figures'>): string {
  const asked = figures.map(({ name, better, worthwhile }) => [name, better, worthwhile])
  return JSON.stringify([comparison, split && [split.control, split.variant], asked])
}

function demandSound({ comparison, split, startsOn, endsOn, figures }: Sound) {
  const names = new Set<string>()
  figures.forEach(({ name }, i) => {
    if (names.has(name)) throw badInput(`figures.${i}.name`, problems.sameName)
    names.add(name)
  })
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) throw badInput('endsOn', problems.endsBefore)
  if (comparison === 'none' && split !== null) throw badInput('split', problems.notAlone)
}

type Sound = Pick<ExperimentWish, 'comparison' | 'split' | 'startsOn' | 'endsOn' | 'figures'>

/** Each figure is counted once, and no group has more people than it has. */
function demandCounts({ comparison, figures }: store.KeptExperiment, counts: Counts) {
  if (counts.variant === 0) throw badInput('variant', problems.nobody)
  const isAlone = comparison === 'none'
  if (isAlone && counts.control !== null) throw badInput('control', problems.noControl)
  if (!isAlone && counts.control === null) throw badInput('control', problems.controlLacking)
  if (counts.control === 0) throw badInput('control', problems.nobody)
  const told = new Set<string>()
  counts.figures.forEach(({ name, control, variant }, i) => {
    const at = `figures.${i}`
    if (!figures.some((one) => one.name === name)) throw badInput(`${at}.name`, problems.noSuchFigure)
    if (told.has(name)) throw badInput(`${at}.name`, problems.figureTwice)
    told.add(name)
    if (isAlone && control !== null) throw badInput(`${at}.control`, problems.noControl)
    if (!isAlone && control === null) throw badInput(`${at}.control`, problems.controlLacking)
    if (control !== null && counts.control !== null && control > counts.control)
      throw badInput(`${at}.control`, problems.morePeople)
    if (variant > counts.variant) throw badInput(`${at}.variant`, problems.morePeople)
  })
  if (told.size < figures.length) throw badInput('figures', problems.figureLacking)
}
