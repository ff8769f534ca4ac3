import type { Context } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import type { Analysis, Hypothesis, HypothesisWish } from '../contract/hypothesis.ts'
import type { Kpi, Reading } from '../contract/kpi.ts'
import { readingsOf, withParts } from '../values/readings.ts'
import * as words from '../words.ts'
import * as store from './hypothesis-store.ts'
import { judge, type Month } from './judge.ts'

/** As many months as a figure is told of at once. */
const monthsAsked = 60

export async function hypothesis(context: Context, id: string): Promise<Hypothesis> {
  const found = (await store.all(context)).find((one) => one.id === id)
  if (found === undefined) throw notFound(words.hypothesis)
  return found
}

export async function suppose(context: Context, kpis: readonly Kpi[], wish: HypothesisWish): Promise<Hypothesis> {
  for (const field of ['fromId', 'toId'] as const)
    if (!kpis.some(({ id }) => id === wish[field])) throw badInput(field, words.problems.noPart)
  if (wish.fromId === wish.toId) throw badInput('toId', words.problems.toItself)
  const isKept = (await store.all(context)).some(({ fromId, toId }) => fromId === wish.fromId && toId === wish.toId)
  if (isKept) throw badInput('toId', words.problems.supposedAlready)
  return hypothesis(context, await store.insert(context, wish))
}

/** Asks the months that are over; the present one is still growing. */
export async function analyse(context: Context, kpis: readonly Kpi[], id: string): Promise<Hypothesis> {
  if (!(await store.holdOne(context, id))) throw notFound(words.hypothesis)
  const { fromId, toId, expects } = await hypothesis(context, id)
  const readings = await readingsOf(context, withParts(kpis, [fromId, toId]), { by: 'month', periods: monthsAsked })
  const [first, second] = [fromId, toId].map((one) => monthsOf(readings.get(one)))
  await store.keep(context, id, judge(...paired(first ?? [], second ?? []), expects))
  return hypothesis(context, id)
}

export async function analysesOf(context: Context, id: string): Promise<Analysis[]> {
  await hypothesis(context, id)
  return store.analysesOf(context, id)
}

export async function drop(context: Context, id: string): Promise<void> {
  await hypothesis(context, id)
  await store.remove(context, id)
}

function monthsOf(reading: Reading | undefined): Month[] {
  return (reading?.points ?? [])
    .filter(({ isOver }) => isOver)
    .map(({ from, to, value }) => ({ from, to, value: value.known ? Number(value.value) : null }))
}

/** The months of which both tell. */
function paired(first: readonly Month[], second: readonly Month[]): [Month[], Month[]] {
  const ends = new Set(second.map(({ to }) => to))
  const both = first.filter(({ to }) => ends.has(to))
  const kept = new Set(both.map(({ to }) => to))
  return [both, second.filter(({ to }) => kept.has(to))]
}
