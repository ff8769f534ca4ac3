import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import { isMember } from '../../gather/customers/customers.ts'
import type { Hypothesis, HypothesisWish } from './contract/hypothesis.ts'
import type { Gap, Kpi, KpiChange, KpiWish, PartsWish } from './contract/kpi.ts'
import * as hypotheses from './hypotheses/hypotheses.ts'
import * as store from './store.ts'
import { mindHistory, mindUse } from './use/history.ts'
import { standsOn } from './use/in-use.ts'
import { loopThrough, takes } from './values/formula.ts'
import { betterOf, declaredAs } from './values/readings.ts'
import { countedIn, demandSameUnits, unitsOf } from './values/units.ts'
import * as words from './words.ts'

const { problems } = words
const mostKpis = 500

/** The whole structure, each with its unit and with what it lacks. */
export async function structure(context: Context): Promise<Kpi[]> {
  const kept = await store.all(context)
  const units = unitsOf(context, kept)
  return kept.map((one) => {
    const unit = units.get(one.id) ?? null
    return {
      ...one,
      unit,
      use: standsOn(one, context.today),
      counted: countedIn(context, unit),
      gaps: gapsOf(context, one, kept),
    }
  })
}

export async function kpi(context: Context, id: string): Promise<Kpi> {
  const found = (await structure(context)).find((one) => one.id === id)
  if (found === undefined) throw notFound(words.kpi)
  return found
}

export async function add(context: Context, wish: KpiWish): Promise<Kpi> {
  await store.hold(context)
  const kept = await store.all(context)
  if (kept.length >= mostKpis) throw conflict(problems.tooMany)
  if (wish.key !== undefined && kept.some(({ key }) => key === wish.key)) throw badInput('key', problems.keyTaken)
  await demandSound(context, kept, wish, null)
  const { figure, accountableId, contributorIds, key, ...rest } = wish
  const id = await store.insert(context, {
    ...rest,
    key: key ?? freeKey(figure, new Set(kept.map((one) => one.key))),
    figure,
    formula: null,
    better: betterOf(context, wish),
    accountable_id: accountableId,
    contributors: [...new Set(contributorIds)],
    ...{ used_from: null, used_until: null, replaces_id: null },
  })
  return kpi(context, id)
}

/** What is left out of the wish stays as it is; what leaves the middle layer leaves its touchpoint with it. */
export async function change(context: Context, id: string, wish: KpiChange): Promise<Kpi> {
  await store.hold(context)
  const kept = await store.all(context)
  const before = kept.find((one) => one.id === id)
  if (before === undefined) throw notFound(words.kpi)
  mindUse(before)
  const isMiddle = (wish.layer ?? before.layer) === 'intermediate'
  const { name = before.name, layer = before.layer, figure = before.figure, better = before.better } = wish
  const { touchpoint = isMiddle ? before.touchpoint : '', aspect = isMiddle ? before.aspect : null } = wish
  const { principle = before.principle, note = before.note, accountableId, contributorIds } = wish
  const after = { name, layer, figure, better, touchpoint, aspect, principle, note }
  await demandSound(context, kept, { ...after, accountableId, contributorIds }, id)
  if (figure !== before.figure) {
    mindHistory(kept, before)
    demandSameUnits(context, kept, { ...before, figure }, 'figure')
  }
  await store.update(context, id, {
    ...after,
    ...given('accountable_id', accountableId),
    ...given('contributors', contributorIds && [...new Set(contributorIds)]),
  })
  return kpi(context, id)
}

export async function setParts(context: Context, id: string, { formula, partIds }: PartsWish): Promise<Kpi> {
  await store.hold(context)
  const kept = await store.all(context)
  const before = kept.find((one) => one.id === id)
  if (before === undefined) throw notFound(words.kpi)
  mindUse(before)
  if (!isMadeSo(before, { formula, partIds })) mindHistory(kept, before)
  demandParts(kept, id, { formula, partIds })
  if (partIds.length > 0) demandSameUnits(context, kept, { ...before, formula, partIds }, 'partIds')
  await store.replaceParts(context, id, partIds)
  await store.update(context, id, { formula: partIds.length === 0 ? null : formula, part_ids: [...partIds] })
  return kpi(context, id)
}

export async function remove(context: Context, id: string): Promise<void> {
  await store.hold(context)
  const kept = await store.all(context)
  const before = kept.find((one) => one.id === id)
  if (before === undefined) throw notFound(words.kpi)
  mindUse(before)
  mindHistory(kept, before)
  const wholes = kept.filter(({ partIds }) => partIds.includes(id)).map(({ name }) => name)
  if (wholes.length > 0)
    throw conflict({
      en: words.usedBy.en(wholes.map((name) => `“${name}”`).join(', ')),
      ja: words.usedBy.ja(wholes.map((name) => `「${name}」`).join('')),
    })
  await store.remove(context, id)
}

/** That one is thought to move another; whether it does is not known by that. */
export async function suppose(context: Context, wish: HypothesisWish): Promise<Hypothesis> {
  await store.hold(context)
  return hypotheses.suppose(context, await structure(context), wish)
}

/** Without parts the formula says nothing. */
function isMadeSo(kpi: store.KeptKpi, { formula, partIds }: PartsWish): boolean {
  const said = [partIds.length === 0 ? null : formula, partIds]
  return JSON.stringify(said) === JSON.stringify([kpi.formula, kpi.partIds])
}

function demandParts(kept: readonly store.KeptKpi[], id: string, { formula, partIds }: PartsWish) {
  if (partIds.length === 0) return
  if (formula === null) throw badInput('formula', problems.partsWithoutFormula)
  if (new Set(partIds).size < partIds.length) throw badInput('partIds', problems.partTwice)
  const parts = partIds.flatMap((part) => kept.find((one) => one.id === part && one.usedUntil === null) ?? [])
  if (parts.length < partIds.length) throw badInput('partIds', problems.noPart)
  const { least, most } = takes(formula)
  if (parts.length < least) throw badInput('partIds', problems.tooFewParts)
  if (parts.length > most) throw badInput('partIds', problems.ratioOfTwo)
  const way = loopThrough(id, partIds, new Map(kept.map((one) => [one.id, one.partIds])))
  if (way !== null) {
    const names = way.map((step) => kept.find((one) => one.id === step)?.name ?? '').join(' → ')
    throw badInput('partIds', { en: words.loops.en(names), ja: words.loops.ja(names) })
  }
}

type Sound = Pick<KpiWish, 'name' | 'layer' | 'figure' | 'touchpoint' | 'aspect'> & {
  readonly accountableId?: string | null | undefined
  readonly contributorIds?: readonly string[] | undefined
}

async function demandSound(context: Context, kept: readonly store.KeptKpi[], wish: Sound, id: string | null) {
  const { name, layer, figure, touchpoint, aspect, accountableId = null, contributorIds = [] } = wish
  if (kept.some((one) => one.name === name && one.id !== id && one.usedUntil === null))
    throw badInput('name', problems.nameTaken)
  const before = kept.find((one) => one.id === id)
  if (figure !== null && figure !== before?.figure && !declaredAs(context, figure))
    throw badInput('figure', problems.noFigure)
  if (layer !== 'intermediate' && (touchpoint !== '' || aspect !== null))
    throw badInput(touchpoint === '' ? 'aspect' : 'touchpoint', problems.onlyIntermediate)
  if (accountableId !== null && accountableId !== before?.accountable?.id && !(await isMember(context, accountableId)))
    throw badInput('accountableId', problems.noMember)
  for (const one of contributorIds)
    if (!before?.contributors.some((member) => member.id === one) && !(await isMember(context, one)))
      throw badInput('contributorIds', problems.noMember)
}

/** What a KPI lacks; of a touchpoint both what people feel and what they do is to be looked at. */
function gapsOf(context: Context, one: store.KeptKpi, kept: readonly store.KeptKpi[]): Gap[] {
  if (standsOn(one, context.today) === 'over') return []
  const isMiddle = one.layer === 'intermediate'
  const inUse = kept.filter((other) => standsOn(other, context.today) !== 'over')
  const atSame = inUse.filter(({ touchpoint }) => touchpoint !== '' && touchpoint === one.touchpoint)
  const aspects = new Set(atSame.map(({ aspect }) => aspect).filter((aspect) => aspect !== null))
  const lacks: Readonly<Record<Gap, boolean>> = {
    'not measured': declaredAs(context, one.figure) === undefined && one.formula === null,
    'nobody answers': one.accountable === null || one.accountable.name === null,
    'no principle': one.principle === '',
    'no touchpoint': isMiddle && one.touchpoint === '',
    'no aspect': isMiddle && one.aspect === null,
    'other aspect': isMiddle && one.touchpoint !== '' && aspects.size === 1,
  }
  return Object.entries(lacks).flatMap(([gap, does]) => (does ? [gap as Gap] : []))
}

/** `nps`, or `nps-2` where that is taken. */
function freeKey(figure: string | null, taken: ReadonlySet<string>): string {
  const stem = figure?.replaceAll('_', '-') ?? 'kpi'
  if (figure !== null && !taken.has(stem)) return stem
  for (let n = figure === null ? 1 : 2; ; n++) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`
}
