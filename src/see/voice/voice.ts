import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import type { Span } from '../figures/contract.ts'
import { mostSlices } from '../figures/figures.ts'
import { words as shared } from '../figures/words.ts'
import { hiddenSpans } from './asking/hidden-spans.ts'
import { prepared, spansFor } from './asking/prepared.ts'
import { namesOfSlices } from './asking/slice-names.ts'
import type { Change, Scores, ScoresWish } from './contract.ts'
import * as facts from './facts.ts'
import { cellOf, changeOf, hiddenCell, hiddenChange } from './rule/cells.ts'
import { hiddenIn } from './rule/hidden.ts'
import { type Stance, stancesOf } from './rule/stances.ts'
import { nobody, together } from './rule/totals.ts'
import { whole } from './statement/slicing-sql.ts'
import { pairs } from './within/pairs-facts.ts'
import { words } from './words.ts'

/** A score period by period, with how surely it is known, how it changed, and by slices. */
export async function scores(context: Context, wish: ScoresWish): Promise<Scores> {
  const { measure, slice, counted } = wish
  const spans = await spansFor(context, wish)
  const ready = await prepared(context, wish, spans)
  const undivided = { ...ready, slicing: whole }
  const found = await facts.totals(context.facts, ready)
  if (slice !== undefined && found.size > mostSlices) throw badInput('slice', shared.tooManySlices)
  // Where slices are answers of their own, who answered in two of them counts once in the whole.
  const all = ready.slicing.isOfAnswers ? await facts.totals(context.facts, undivided) : found
  const both = await facts.inBoth(context.facts, undivided)
  const paired = counted === 'all' ? new Map() : await pairs(context.facts, undivided)
  const reached = await facts.reached(context.facts, undivided)
  const at = (i: number) => together([...all.values()].flatMap((own) => own.get(i + 1) ?? []))
  const untold = await hiddenSpans(context, wish, spans)
  const changeAt = (i: number): Change => {
    if (i === 0) return { known: false, because: words.noneBefore }
    const isTold = !untold.has(i) && !untold.has(i + 1)
    return isTold ? changeOf(wish, at(i - 1), at(i), both.get(i + 1), paired.get(i + 1)) : hiddenChange
  }
  return {
    periods: spans,
    whole: spans.map((_, i) => ({
      ...(untold.has(i + 1) ? hiddenCell : cellOf(measure, at(i))),
      change: changeAt(i),
      customers: reached.get(i + 1) ?? { onRecord: 0, answered: 0 },
    })),
    slices: slice === undefined ? [] : await slicesOf(context, { ...wish, slice }, found, spans, untold),
    scales: measure === 'csat' ? await facts.scales(context.facts, undivided) : [],
    acrossCultures: slice === 'country' || slice === 'locale',
  }
}

async function slicesOf(
  context: Context,
  { slice, measure, counted, survey }: ScoresWish & { readonly slice: string },
  found: facts.TotalsOf,
  spans: readonly Span[],
  untold: ReadonlySet<number>,
): Promise<Scores['slices']> {
  const values = [...found.keys()].toSorted()
  const names = await namesOfSlices(context, { slice, survey }, values)
  const columns = spans.map((_, i) => {
    const own = new Map(values.map((value) => [value, found.get(value)?.get(i + 1) ?? nobody]))
    const hidden = untold.has(i + 1) ? new Set(values) : hiddenIn(own)
    return { own, hidden, stances: counted === 'all' ? noStances : stancesOf(measure, own, hidden) }
  })
  return values.map((value) => ({
    slice: value,
    name: names.get(value) ?? shared.none,
    cells: columns.map(({ own, hidden, stances }) => ({
      ...(hidden.has(value) ? hiddenCell : cellOf(measure, own.get(value) ?? nobody)),
      stance: stances.get(value) ?? 'cannot say',
    })),
  }))
}

/** Of every answer slices are not compared, as changes are not. */
const noStances: ReadonlyMap<string, Stance> = new Map()
