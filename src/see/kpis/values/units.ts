import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import type { Kpi } from '../contract/kpi.ts'
import type { KeptKpi } from '../store.ts'
import { problems } from '../words.ts'
import { madeOf, unitOf } from './formula.ts'
import { declaredAs } from './readings.ts'

/**
 * Once this one is so, nothing may be a sum of what is measured in different things, neither itself nor what is made of it; and what has a
 * figure and parts is measured in the same by both. What stood badly before, for a figure that is counted otherwise now, is not told of here.
 */
export function demandSameUnits(
  context: Context,
  kept: readonly KeptKpi[],
  after: KeptKpi,
  field: 'figure' | 'partIds',
): void {
  const all = kept.map((one) => (one.id === after.id ? after : one))
  const partsOf = new Map(all.map(({ id, partIds }) => [id, partIds]))
  const touched = new Set([after.id, ...madeOf(after.id, partsOf).map(({ id }) => id)])
  const units = unitsOf(context, all)
  for (const { figure, formula, partIds } of all.filter(({ id }) => touched.has(id))) {
    if (formula === null) continue
    const composed = unitOf(
      formula,
      partIds.map((part) => units.get(part) ?? null),
    )
    if (composed === undefined) throw badInput(field, problems.unitsDiffer)
    const own = declaredAs(context, figure)?.unit.name ?? null
    if (own !== null && composed !== null && composed !== 'number' && own !== composed)
      throw badInput(field, problems.otherUnit)
  }
}

/** How a number of what is counted is written, as the figures say that count it; null of money, shares and scales. */
export function countedIn({ contributions }: Context, unit: string | null): Kpi['counted'] {
  const declared = contributions.figures?.find((one) => one.unit.name === unit)?.unit
  if (!declared?.counts) return null
  const written = (isOne: boolean) => ({ en: declared.of.en('#', isOne), ja: declared.of.ja('#', isOne) })
  return { one: written(true), many: written(false) }
}

/** In what each is measured: as its figure, else as what it is made of. */
export function unitsOf(context: Context, kept: readonly KeptKpi[]): Map<string, string | null> {
  const byId = new Map(kept.map((one) => [one.id, one]))
  const units = new Map<string, string | null>()
  const unit = (one: KeptKpi): string | null => {
    const known = units.get(one.id)
    if (known !== undefined) return known
    const parts = one.partIds.flatMap((id) => byId.get(id) ?? []).map(unit)
    const own = declaredAs(context, one.figure)?.unit.name
    const found = own ?? (one.formula === null ? null : (unitOf(one.formula, parts) ?? null))
    units.set(one.id, found)
    return found
  }
  for (const one of kept) unit(one)
  return units
}
