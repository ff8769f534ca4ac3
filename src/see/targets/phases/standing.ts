import type { Context } from '#platform/context.ts'
import { badInput, conflict } from '#platform/errors.ts'
import type { Text } from '#platform/wording/words.ts'
import { seriesOf } from '../../figures/figures.ts'
import type { Condition, Phase, PhaseWish, PresentPhase } from '../contract/phase.ts'
import * as words from '../words.ts'
import { contractsUntil } from './contracts-store.ts'
import { gateOf, isOpen } from './gate.ts'
import { nextOf, order } from './phases.ts'
import * as store from './phases-store.ts'

/** In so many fiscal years, the running one among them, it is looked whether customers left and bought more. */
const yearsAsked = 3

/** Without what is asked of the data before the next. */
export async function phaseNow(context: Context): Promise<Omit<PresentPhase, 'next'>> {
  const [last] = await store.changes(context, 1)
  return { phase: last?.phase ?? 'satisfaction', number: last?.number ?? 0, since: last?.at ?? null }
}

export async function presentPhase(context: Context): Promise<PresentPhase> {
  const now = await phaseNow(context)
  const next = nextOf(now.phase)
  if (next === null) return { ...now, next }
  const conditions = await conditionsOf(context, next)
  return { ...now, next: { phase: next, conditions, isProposed: isOpen(conditions) } }
}

/** What is asked of the data before a phase, and how they stand now. */
export async function conditionsOf(context: Context, phase: Phase): Promise<Condition[]> {
  const [left, grown] = phase === 'growth' ? await yearsWith(context, ['churned_mrr', 'expanded_mrr']) : []
  const contracts = await contractsUntil(context)
  return gateOf(phase, contracts, { left: left ?? null, grown: grown ?? null }, context.today)
}

/** The next phase is confirmed once the data suffice; one before is gone back to with a reason. Each is kept beside those before. */
export async function confirm(context: Context, { phase, number, note }: PhaseWish): Promise<PresentPhase> {
  await store.hold(context)
  const present = await phaseNow(context)
  if (present.number !== number) throw conflict(words.problems.confirmedMeanwhile)
  if (phase === present.phase) throw badInput('phase', words.problems.samePhase)
  const isBack = order(phase) < order(present.phase)
  if (isBack && note === '') throw badInput('note', words.problems.backWithoutReason)
  if (!isBack && phase !== nextOf(present.phase)) throw badInput('phase', words.problems.oneAfterAnother)
  const stood = isBack ? [] : await conditionsOf(context, phase)
  if (!isOpen(stood)) throw conflict(whyNot(stood))
  await store.insert(context, { number: number + 1, phase, before: present.phase, stood, note })
  return presentPhase(context)
}

/** What of the data does not suffice yet. */
export function whyNot(conditions: readonly Condition[]): Text {
  const lacking = conditions.filter(({ isMet }) => !isMet).map(words.conditionIn)
  return { en: lacking.map(({ en }) => en).join(' '), ja: lacking.map(({ ja }) => ja).join('') }
}

/** In how many of the fiscal years each of these figures was something other than nothing; null where it is known of none. */
async function yearsWith(context: Context, names: readonly string[]): Promise<(number | null)[]> {
  const series = await seriesOf(context, names, { by: 'year', periods: yearsAsked })
  return names.map((name) => {
    const known = (series.get(name) ?? []).flatMap(({ value }) => (value.known ? [Number(value.value)] : []))
    return known.length === 0 ? null : known.filter((value) => value !== 0).length
  })
}
