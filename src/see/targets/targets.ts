import { period } from '#maths/time/period.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput, conflict } from '#platform/errors.ts'
import type { Text } from '#platform/wording/words.ts'
import { settingsInForce } from '../../gather/calendar/calendar.ts'
import type { Kpi, Reading } from '../kpis/contract.ts'
import { readingsOf, standsWithin, structure, withParts } from '../kpis/kpis.ts'
import type { Phase } from './contract/phase.ts'
import type { Choice, Target, TargetWish } from './contract/target.ts'
import { nextOf, order, phaseOfKpi } from './phases/phases.ts'
import { hold } from './phases/phases-store.ts'
import { conditionsOf, phaseNow, whyNot } from './phases/standing.ts'
import * as store from './store.ts'
import { told } from './telling.ts'
import * as words from './words.ts'

export { insert as recordPhase } from './phases/phases-store.ts'
export { conditionsOf, confirm, presentPhase } from './phases/standing.ts'

const { problems } = words
/** Of a figure that was known in none of so many months that are over nobody can say what to aim at. */
const monthsAsked = 13
const mostVersions = 50
/** Nobody aims at a period further away, and further still the calendar ends. */
const yearsAround = 20

/** Whether each KPI can have a target now, and else why not. */
export async function choices(context: Context): Promise<Choice[]> {
  const kpis = await structure(context)
  const inUse = kpis.filter(({ use }) => use !== 'over')
  const { phase } = await phaseNow(context)
  const opened = await openedOf(context, inUse, kpis, phase)
  const open = inUse.filter((kpi) => opened(kpi) === null).map(({ id }) => id)
  const readings = await readOf(context, kpis, open)
  return inUse.map((kpi) => ({
    ...{ kpiId: kpi.id, name: kpi.name, unit: kpi.unit, counted: kpi.counted, better: kpi.better },
    phase: phaseOfKpi(kpi.id, kpis),
    because: opened(kpi) ?? neverKnown(readings.get(kpi.id)),
  }))
}

/** A new version of the target of a period, or its first. */
export async function setTarget(context: Context, wish: TargetWish): Promise<Target> {
  await hold(context)
  const kpis = await structure(context)
  const kpi = kpis.find(({ id }) => id === wish.kpiId)
  if (kpi === undefined) throw badInput('kpiId', problems.noKpi)
  const { yearStartsIn } = await settingsInForce(context)
  mindDay(wish.day, context.today)
  const { first, next } = period(wish.by, wish.day, { yearStartsIn })
  const span = { kpiId: kpi.id, by: wish.by, startsOn: first, endsOn: shiftDate(next, { days: -1 }) }
  const use = standsWithin(kpi, { from: shiftDate(span.startsOn, { days: -1 }), to: span.endsOn })
  if (wish.value !== null && kpi.use !== 'over' && use !== 'in use')
    throw badInput('day', use === 'ahead' ? problems.notInUseYet : problems.notInUseThen)
  const known = await store.targetOf(context, span)
  const [before] = known === undefined ? [] : await store.targets(context, { id: known }, 1)
  const last = before?.versions[0]
  if ((last?.version ?? 0) !== wish.version)
    throw conflict(wish.version === 0 ? problems.setAlready : problems.setMeanwhile)
  if (wish.version >= mostVersions) throw conflict(problems.tooManyVersions)
  if (wish.reason === '') mindReason(span, last !== undefined, context.today)
  if (wish.value === null && (last === undefined || last.value === null))
    throw badInput('value', problems.nothingToWithdraw)
  const set = wish.value === null && last !== undefined ? last : await aimOf(context, kpi, kpis)
  const id = known ?? (await store.insertTarget(context, span))
  const { unit, figure, currency, better, phase } = set
  const { value, reason } = wish
  await store.insertVersion(context, id, {
    version: wish.version + 1,
    value,
    reason,
    unit,
    figure,
    currency,
    better,
    phase,
  })
  const [kept] = await told(context, kpis, await store.targets(context, { id }, 1))
  if (kept === undefined) throw conflict(problems.setMeanwhile)
  return kept
}

/** What is known already is not aimed at without a word, nor changed while it is becoming known. */
function mindReason({ startsOn, endsOn }: store.Period, isChange: boolean, today: string) {
  if (isChange && startsOn <= today) throw badInput('reason', problems.begunWithoutReason)
  if (!isChange && today > endsOn) throw badInput('reason', problems.overWithoutReason)
}

function mindDay(day: string, today: string) {
  const years = Math.abs(Number(day.slice(0, 4)) - Number(today.slice(0, 4)))
  if (years > yearsAround) throw badInput('day', problems.tooFar)
}

/** A target as it was set elsewhere, with all its versions, the earliest first; nothing is asked of the figure. */
export async function recordTarget(
  context: Context,
  span: Parameters<typeof store.insertTarget>[1],
  versions: readonly (Omit<Parameters<typeof store.insertVersion>[2], 'version'> & { readonly author: string })[],
): Promise<void> {
  const id = await store.insertTarget(context, span)
  for (const [at, { author, ...said }] of versions.entries())
    await store.insertVersion(context, id, { ...said, version: at + 1 }, author)
}

/** In what the target of a KPI is told; refused with the reason where it can have none yet. */
async function aimOf(context: Context, kpi: Kpi, kpis: readonly Kpi[]) {
  const { phase } = await phaseNow(context)
  const opened = await openedOf(context, [kpi], kpis, phase)
  const because = opened(kpi) ?? neverKnown((await readOf(context, kpis, [kpi.id])).get(kpi.id))
  if (because !== null) throw badInput('kpiId', because)
  if (kpi.unit === null || kpi.better === 'neither') throw badInput('kpiId', problems.noUnit)
  const currency = kpi.unit === 'money' ? context.workspace.currency : null
  return { unit: kpi.unit, figure: kpi.figure, currency, better: kpi.better, phase }
}

/** Also before a redesign began it: asked is whether it can be measured, not whether it was in use. */
async function readOf(context: Context, kpis: readonly Kpi[], ids: readonly string[]) {
  const measured = withParts(kpis, ids).map((one) => ({ ...one, usedFrom: null, usedUntil: null }))
  return readingsOf(context, measured, { by: 'month', periods: monthsAsked })
}

/** What the phase, the unit and the direction of each of these has against a target of it; the data are asked for the phases that they wait for. */
async function openedOf(
  context: Context,
  asked: readonly Kpi[],
  kpis: readonly Kpi[],
  present: Phase,
): Promise<(kpi: Kpi) => Text | null> {
  const later = [...new Set(asked.map(({ id }) => phaseOfKpi(id, kpis)))].filter((one) => order(one) > order(present))
  const gates = new Map<Phase, Text>()
  for (const one of later) {
    const lacking = whyNot(await conditionsOf(context, one))
    gates.set(one, lacking.en === '' ? words.toConfirm(one, nextOf(present) ?? one) : words.notYet(one, lacking))
  }
  return (kpi) => {
    if (kpi.use === 'over') return problems.overAlready
    if (kpi.unit === null) return problems.noUnit
    if (kpi.better === 'neither') return problems.noDirection
    return gates.get(phaseOfKpi(kpi.id, kpis)) ?? null
  }
}

/** Why nothing was known of it in any month that is over; null where something was. */
function neverKnown(reading: Reading | undefined): Text | null {
  if (reading === undefined || reading.notMeasured !== null) return reading?.notMeasured ?? problems.noUnit
  const over = reading.points.filter(({ isOver }) => isOver)
  if (over.some(({ value }) => value.known)) return null
  const last = over.at(-1)?.value
  return words.neverKnown(last?.known === false ? last.because : problems.noUnit)
}
