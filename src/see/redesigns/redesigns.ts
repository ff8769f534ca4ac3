import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import { presentMembers } from '../../gather/customers/customers.ts'
import type { Kpi, KpiWish } from '../kpis/contract.ts'
import { betterOf, replaceOn, structure } from '../kpis/kpis.ts'
import type {
  Becomes,
  Redesign,
  RedesignChange,
  RedesignLine,
  RedesignWish,
  WholeRedesign,
} from './contract/redesign.ts'
import { compared, sideOfKpi } from './rule/compare.ts'
import { faultsIn } from './rule/sound.ts'
import * as store from './store.ts'
import { redesign as noun, problems } from './words.ts'

/** One sheet with both sides of each of its lines. */
export async function redesign(context: Context, id: string): Promise<WholeRedesign> {
  const row = await kept(context, id)
  const kpis = new Map((await structure(context)).map((kpi) => [kpi.id, kpi]))
  const names = new Map((await presentMembers(context)).map((member) => [member.id, member.name]))
  const lines = row.lines.map(({ was, ...line }) => {
    const kpi = kpis.get(line.kpiId ?? '')
    const before = was ?? (kpi === undefined ? null : sideOfKpi(kpi))
    const betterOfLine = (becomes: Becomes) => betterOf(context, becomes, before)
    return { ...line, ...compared(line, before, { nameOf: (one) => names.get(one) ?? null, betterOf: betterOfLine }) }
  })
  return { ...summary(row), lines }
}

export function summary(row: store.Summary): Redesign {
  return {
    ...{ id: row.id, name: row.name, department: row.department, effectiveOn: row.effective_on, note: row.note },
    state: row.decision === 'activated' || row.decision === 'declined' ? row.decision : 'proposed',
    ...{ decidedBy: row.decider_name, decidedAt: row.decided_at, reason: row.reason },
    ...{ author: row.author, authorName: row.author_name },
    counts: row.counts,
    ...{ createdAt: row.created_at, updatedAt: row.updated_at },
  }
}

export async function propose(context: Context, { effectiveOn, ...wish }: RedesignWish): Promise<WholeRedesign> {
  await demandSound(context, wish.lines)
  return redesign(context, await store.insert(context, { ...wish, effective_on: effectiveOn }))
}

export async function change(context: Context, id: string, wish: RedesignChange): Promise<WholeRedesign> {
  await undecided(context, id)
  const { effectiveOn, name, department, note, lines } = wish
  if (lines !== undefined) await demandSound(context, lines)
  await store.update(context, id, {
    ...given('name', name),
    ...given('department', department),
    ...given('effective_on', effectiveOn),
    ...given('note', note),
    ...given('lines', lines),
  })
  return redesign(context, id)
}

export async function remove(context: Context, id: string): Promise<void> {
  await undecided(context, id)
  await store.remove(context, id)
}

/** From its day on the new are in use, and the old until the day before; how the old read is kept on the sheet. */
export async function activate(context: Context, id: string, reason: string): Promise<WholeRedesign> {
  const { lines, effective_on: from } = await undecided(context, id)
  if (lines.length === 0) throw conflict(problems.noLines)
  if (lines.every(({ act }) => act === 'keep')) throw conflict(problems.onlyKept)
  if (from < context.today) throw badInput('effectiveOn', problems.dayPassed)
  const kpis = await demandSound(context, lines)
  const of = new Map(kpis.map((kpi) => [kpi.id, kpi]))
  const begun = lines.flatMap(({ kpiId, becomes }, at) =>
    becomes === null ? [] : [{ at, replacesId: kpiId, wish: succeeding(context, becomes, of.get(kpiId ?? '')) }],
  )
  const ids = await replaceOn(context, from, {
    ends: lines.flatMap(({ act, kpiId }) => ((act === 'drop' || act === 'change') && kpiId !== null ? [kpiId] : [])),
    begins: begun.map((one) => ({ ...one, at: `lines.${one.at}.becomes` })),
  })
  const became = new Map(begun.map(({ at }, place) => [at, ids[place]]))
  const told = withWas(lines, of).map((line, at) => ({ ...line, becameId: became.get(at) ?? null }))
  await store.update(context, id, { ...decided(context, 'activated', reason), lines: told })
  return redesign(context, id)
}

/** What takes the place of a KPI keeps what the sheet does not speak of: who contributes, and the note where none is written. */
function succeeding(context: Context, becomes: Becomes, old: Kpi | undefined): KpiWish {
  return {
    ...becomes,
    better: betterOf(context, becomes, old),
    note: becomes.note === '' ? (old?.note ?? '') : becomes.note,
    contributorIds: (old?.contributors ?? []).filter(({ name }) => name !== null).map(({ id }) => id),
  }
}

export async function decline(context: Context, id: string, reason: string): Promise<WholeRedesign> {
  const { lines } = await undecided(context, id)
  if (reason === '') throw badInput('reason', problems.declineWithoutReason)
  const of = new Map((await structure(context)).map((kpi) => [kpi.id, kpi]))
  await store.update(context, id, { ...decided(context, 'declined', reason), lines: withWas(lines, of) })
  return redesign(context, id)
}

/** Each line with what its KPI is today. */
function withWas(lines: readonly store.KeptLine[], of: ReadonlyMap<string, Kpi>): store.KeptLine[] {
  return lines.map((line) => {
    const kpi = of.get(line.kpiId ?? '')
    return { ...line, was: kpi === undefined ? line.was : sideOfKpi(kpi) }
  })
}

function decided({ actor, now }: Context, decision: 'activated' | 'declined', reason: string) {
  return { decision, decided_by: actor.author, decided_at: now, reason }
}

async function kept(context: Context, id: string): Promise<store.Row> {
  const row = await store.row(context, id)
  if (row === undefined) throw notFound(noun)
  return row
}

async function undecided(context: Context, id: string): Promise<store.Row> {
  await store.hold(context, id)
  const row = await kept(context, id)
  if (row.decision !== null) throw conflict(problems.decided)
  return row
}

/** Answers the structure by which the lines were judged. */
async function demandSound(context: Context, lines: readonly RedesignLine[]): Promise<Kpi[]> {
  const kpis = await structure(context)
  const [fault] = faultsIn(lines, {
    kpis: new Map(kpis.filter(({ usedUntil }) => usedUntil === null).map(({ id, name }) => [id, name])),
    figures: new Set((context.contributions.figures ?? []).map(({ name }) => name)),
    members: new Set((await presentMembers(context)).map(({ id }) => id)),
  })
  if (fault !== undefined) throw badInput(fault.at, fault.says)
  return kpis
}
