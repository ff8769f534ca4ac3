import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import type { Tenure, TenureWish } from '../contract.ts'
import * as facts from '../facts.ts'
import { cellOf, changeOf, hiddenCell, hiddenChange } from '../rule/cells.ts'
import { hiddenIn } from '../rule/hidden.ts'
import { nobody, together } from '../rule/totals.ts'
import { pairs } from '../within/pairs-facts.ts'
import { words } from '../words.ts'
import { hiddenSpans } from './hidden-spans.ts'
import { earliest, prepared } from './prepared.ts'

/** The score by how long customers had been with us, before and after a refresh, and whether there is a step. */
export async function tenure(context: Context, wish: TenureWish): Promise<Tenure> {
  const { measure, months, refreshedOn, around } = wish
  const { today } = context
  if (refreshedOn !== undefined && (refreshedOn <= earliest || refreshedOn > today))
    throw badInput('refreshedOn', words.notRefreshed)
  const eve = refreshedOn === undefined ? today : shiftDate(refreshedOn, { days: -1 })
  const spans = [{ from: earliest, to: eve }, ...(refreshedOn === undefined ? [] : [{ from: eve, to: today }])]
  const found = await facts.totals(context.facts, await prepared(context, { ...wish, slice: 'tenure month' }, spans))
  const untold = await hiddenSpans(context, wish, spans)
  const columns = spans.map((_, i) => {
    const own = new Map([...found].map(([slice, at]) => [slice, at.get(i + 1) ?? nobody]))
    return { own, hidden: untold.has(i + 1) ? new Set(own.keys()) : hiddenIn(own) }
  })
  return {
    spans,
    months: Array.from({ length: months }, (_, month) => ({
      month,
      cells: columns.map(({ own, hidden }) =>
        hidden.has(String(month)) ? hiddenCell : cellOf(measure, own.get(String(month)) ?? nobody),
      ),
    })),
    step: refreshedOn === undefined ? null : await stepOf(context, wish, eve, around),
    unknown: together([...(found.get('') ?? [])].flatMap(([span, own]) => (untold.has(span) ? [] : [own]))).n,
  }
}

async function stepOf(context: Context, wish: TenureWish, eve: string, around: number): Promise<Tenure['step']> {
  const [before, after] = [
    { from: shiftDate(eve, { days: -around }), to: eve },
    { from: eve, to: earlier(shiftDate(eve, { days: around }), context.today) },
  ]
  const ready = await prepared(context, { ...wish, slice: undefined }, [before, after])
  if ((await hiddenSpans(context, wish, [before, after])).size > 0) return { before, after, change: hiddenChange }
  const found = (await facts.totals(context.facts, ready)).get('')
  const both = await facts.inBoth(context.facts, ready)
  const at = (span: number) => found?.get(span) ?? nobody
  return {
    before,
    after,
    change: changeOf(wish, at(1), at(2), both.get(2), (await pairs(context.facts, ready)).get(2)),
  }
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}
