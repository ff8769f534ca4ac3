import { decimal, decimalText } from '#maths/money/decimal.ts'
import type { Context } from '#platform/context.ts'
import type { DeclaredFigure, FigurePeriods, FigurePoint } from '#platform/furnishing/contributions.ts'
import type { Text } from '#platform/wording/words.ts'
import { seriesOf } from '../../figures/figures.ts'
import type { Kpi, KpiWish, Reading } from '../contract/kpi.ts'
import { standsWithin } from '../use/in-use.ts'
import { unread } from '../words.ts'
import { isMoney, made } from './formula.ts'

type Measured = Pick<Kpi, 'id' | 'figure' | 'formula' | 'partIds' | 'unit' | 'usedFrom' | 'usedUntil'>
type Point = Reading['points'][number]

/** Figures that are divided are told to twelve places; what is less than this is no difference. */
const rounding = '1e-9'

/** What each of these was in each period. A figure is read once, however many KPIs it measures. */
export async function readingsOf(
  context: Context,
  kpis: readonly Measured[],
  asked: FigurePeriods,
): Promise<Map<string, Reading>> {
  const names = kpis.flatMap(({ figure }) => figure ?? [])
  const figures = await seriesOf(context, [...new Set(names)], asked)
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]))
  const read = new Map<string, Reading>()
  const reading = (kpi: Measured): Reading => {
    const known = read.get(kpi.id)
    if (known) return known
    const own = kpi.figure === null ? undefined : figures.get(kpi.figure)
    const parts = kpi.partIds.flatMap((id) => byId.get(id) ?? []).map(reading)
    const { points, notMeasured } = pointsOf(kpi, own, parts)
    const found = { id: kpi.id, unit: kpi.unit, points: points.map((point) => whileUsed(kpi, point)), notMeasured }
    read.set(kpi.id, found)
    return found
  }
  for (const kpi of kpis) reading(kpi)
  return read
}

/** These and all of which they are made. */
export function withParts<Part extends Pick<Measured, 'id' | 'partIds'>>(
  kpis: readonly Part[],
  ids: readonly string[],
): Part[] {
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]))
  const needed = new Set<string>()
  const take = (id: string) => {
    if (needed.has(id)) return
    needed.add(id)
    for (const part of byId.get(id)?.partIds ?? []) take(part)
  }
  for (const id of ids) take(id)
  return kpis.filter(({ id }) => needed.has(id))
}

export function declaredAs({ contributions }: Context, name: string | null): DeclaredFigure | undefined {
  return contributions.figures?.find((figure) => figure.name === name)
}

/** What is said to be better; else, where the figure is that of what it replaces, what was there, and of another what the figure says. */
export function betterOf(
  context: Context,
  { figure, better }: Pick<KpiWish, 'figure' | 'better'>,
  replaced?: { readonly figure: string | null; readonly better: Kpi['better'] | null } | null,
): Kpi['better'] {
  const kept = replaced?.figure === figure ? replaced.better : null
  return better ?? kept ?? declaredAs(context, figure)?.better ?? 'higher'
}

/** Of days on which it was not in use nothing is told. */
function whileUsed(kpi: Measured, point: Point): Point {
  const use = standsWithin(kpi, point)
  if (use === 'in use') return point
  return { ...point, ...unknown(use === 'ahead' ? unread.notBegun : unread.over), rows: null, differs: null }
}

function pointsOf(
  { figure, formula }: Measured,
  own: readonly FigurePoint[] | undefined,
  parts: readonly Reading[],
): Pick<Reading, 'points' | 'notMeasured'> {
  const composed = formula === null ? undefined : composedOf(formula, parts)
  if (own === undefined) {
    if (composed) return { points: composed, notMeasured: null }
    if (formula !== null) return { points: [], notMeasured: unread.partsNotMeasured }
    return { points: [], notMeasured: figure === null ? unread.notMeasured : unread.figureGone }
  }
  return { points: own.map((point, i) => ({ ...point, differs: difference(composed?.[i], point) })), notMeasured: null }
}

/** Period by period what the parts give; of a period in which one of them is not known, why. */
function composedOf(formula: NonNullable<Kpi['formula']>, parts: readonly Reading[]): Point[] | undefined {
  const frame = parts.find(({ points }) => points.length > 0)
  return frame?.points.map((span, i) => {
    const points = parts.map(({ points: all }) => all[i])
    const { value, currency } = together(formula, points)
    return { ...span, value, currency, rows: null, differs: null }
  })
}

function together(
  formula: NonNullable<Kpi['formula']>,
  points: readonly (Point | undefined)[],
): { value: Point['value']; currency: string | null } {
  const values = points.flatMap((point) => (point?.value.known ? [point.value.value] : []))
  if (values.length < points.length) return unknown(unread.partUnknown)
  const currencies = new Set(points.flatMap((point) => point?.currency ?? []))
  if (currencies.size > 1) return unknown(unread.currencies)
  const value = made(formula, values)
  if (value === null) return unknown(unread.byNothing)
  const units = points.map((point) => (point?.currency ? 'money' : null))
  return { value: { known: true, value }, currency: isMoney(formula, units) ? ([...currencies][0] ?? null) : null }
}

function unknown(because: Text) {
  return { value: { known: false as const, because }, currency: null }
}

function difference(composed: Point | undefined, own: FigurePoint): string | null {
  if (!composed?.value.known || !own.value.known || composed.currency !== own.currency) return null
  const off = decimal(composed.value.value, 'parts').minus(decimal(own.value.value, 'figure'))
  return off.abs().lt(rounding) ? '0' : decimalText(off)
}
