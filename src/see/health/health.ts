import type { Context, Desk } from '#platform/context.ts'
import { badInput, conflict } from '#platform/errors.ts'
import { customer } from '../../gather/customers/customers.ts'
import { bandOf, ensureScorecard, scorecardsInForce } from '../scorecards/scorecards.ts'
import { bands } from '../segments/words.ts'
import * as computed from './computing/computed-facts.ts'
import * as runs from './computing/run-store.ts'
import type { Card } from './computing/statement/inputs.ts'
import type { Judgement, Override } from './contract/answers.ts'
import { tellAll } from './explaining/reasons.ts'
import * as facts from './facts.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { dayInWords } from './computing/reading.ts'
export { type Reasoned, reasonsFor } from './explaining/reasons.ts'

/** Reads all customers anew: a statement for each slice of them writes what changed, and only the customers whose band changed are announced. */
export function recompute(desk: Desk, reason: runs.Reason): Promise<void> {
  return inTurn(desk, reason, async (run) => {
    const { cards, overrides } = await desk.transaction(rulesOf)
    if (cards.length > 0) await computed.readAll(desk, cards, { id: run, least: reason === 'hour' ? 1 : 0, overrides })
  })
}

/** Reads one customer anew, after somebody judged or overrode. */
export function readCustomer(desk: Desk, customerId: string): Promise<void> {
  const read = async (run: string) => {
    const { cards, overrides } = await desk.transaction(rulesOf)
    if (cards.length > 0) await computed.readThese(desk, cards, { id: run, least: 0, overrides }, [customerId])
  }
  return inTurn(desk, 'customer', read, [customerId])
}

export async function override(
  context: Context,
  wish: { id: string; band: Override['band']; score: number | null; reason: string; until: string },
): Promise<Override> {
  await customer(context, wish.id)
  if (wish.until < context.today) throw badInput('until', words.untilIsPast)
  const band = wish.score === null ? wish.band : bandOf(await edgesFor(context, wish.id), wish.score)
  await store.insertOverride(context, { ...wish, band })
  await context.enqueue('health.read', { customerId: wish.id })
  const made = await store.overrideOf(context, wish.id)
  if (made === null) throw conflict(words.notOverridden)
  return made
}

export async function endOverride(context: Context, customerId: string): Promise<void> {
  await customer(context, customerId)
  if (!(await store.endOverride(context, customerId))) throw conflict(words.notOverridden)
  await context.enqueue('health.read', { customerId })
}

export async function judge(
  context: Context,
  wish: { id: string; topic: string; points: number; note: string },
): Promise<Judgement> {
  await customer(context, wish.id)
  const judgement = await store.insertJudgement(context, wish)
  await context.enqueue('health.read', { customerId: wish.id })
  return judgement
}

export type Standing = { band: string | null; customers: number; before: number | null }

/** How many customers stand in each band, and how many did a week ago. */
export async function standing(
  context: Context,
): Promise<{ rows: Standing[]; customers: number; readAt: Date | null; comparedWith: Date | null }> {
  const [now, week, counted] = [
    await runs.bandsBy(context, context.now),
    await runs.bandsBy(context, new Date(Number(context.now) - 7 * 86_400_000)),
    await facts.standings(context),
  ]
  const countOf = (band: string) =>
    counted.filter((one) => one.band === band).reduce((sum, { customers }) => sum + customers, 0)
  const rows = [...bands, ''].map((band) => ({
    band: band === '' ? null : band,
    customers: countOf(band),
    before: week === null ? null : (week.bands.get(band) ?? 0),
  }))
  return {
    rows,
    customers: rows.reduce((sum, { customers }) => sum + customers, 0),
    readAt: now?.at ?? null,
    comparedWith: week?.at ?? null,
  }
}

export async function rulesOf(context: Context): Promise<{ cards: Card[]; overrides: facts.InForce[] }> {
  const versions = await scorecardsInForce(context)
  const cards = versions.map(({ scorecardId, id, segmentId, definition }) => ({
    scorecardId,
    versionId: id,
    segmentId,
    definition,
  }))
  return { cards, overrides: await store.overridesInForce(context) }
}

/** One at a time per workspace. A run that a crash left unfinished is announced and finished first. */
async function inTurn(
  desk: Desk,
  reason: runs.Reason,
  read: (run: string) => Promise<void>,
  about: readonly string[] | null = null,
): Promise<void> {
  await desk.transaction(async (turn) => {
    await runs.takeTurn(turn)
    const left = await desk.transaction(runs.unfinished)
    for (const { id, announcedTo } of left) await finish(desk, id, announcedTo, 'customer', null)
    const run = await desk.transaction(async (context) => {
      await ensureScorecard(context)
      return runs.begin(context, reason)
    })
    await read(run)
    await finish(desk, run, null, reason, about)
  })
}

async function finish(
  desk: Desk,
  run: string,
  announcedTo: string | null,
  reason: runs.Reason,
  about: readonly string[] | null,
): Promise<void> {
  const page = 200
  for (let after = announcedTo; ; ) {
    const changes = await facts.bandChanges(desk, run, after, page)
    const last = changes.at(-1)
    if (last) await desk.transaction((context) => announce(context, run, changes, last.customer_id))
    if (last === undefined || changes.length < page) break
    after = last.customer_id
  }
  const counted = await facts.standings(desk)
  const bands: Record<string, number> = {}
  for (const { band, customers } of counted) bands[band] = (bands[band] ?? 0) + customers
  const { kept, changed } = (await facts.keptIn(desk, run)) ?? { kept: 0, changed: 0 }
  const customers = counted.reduce((sum, one) => sum + one.customers, 0)
  await desk.transaction(async (context) => {
    await runs.finish(context, run, { customers, kept, changed, bands })
    await context.tell({ record: 'health_readings', customerIds: about })
    for (const follow of context.contributions.follows ?? []) await follow(context)
    if (reason !== 'customer')
      await context.announce({ name: 'health.recomputed', about: null, data: { customers, changed } })
  })
}

async function announce(
  context: Context,
  run: string,
  changes: readonly facts.BandChange[],
  last: string,
): Promise<void> {
  const told = await tellAll(context, changes)
  for (const change of changes) {
    // A band that changed with who may be analysed is no change of the customer: nobody is called for it.
    if (told.get(change.customer_id)?.isComparable === false) continue
    const data = {
      from: change.previous_band,
      to: change.band,
      score: change.score,
      reason: told.get(change.customer_id)?.reason ?? null,
    }
    await context.announce({ name: 'health.band changed', about: change.customer_id, data })
  }
  await runs.announcedTo(context, run, last)
}

async function edgesFor(context: Context, customerId: string) {
  const { cards } = await rulesOf(context)
  const [latest] = await facts.lastBefore(context, [customerId], context.now)
  const card = cards.find(({ scorecardId }) => scorecardId === latest?.scorecard_id) ?? cards[0]
  if (card === undefined) throw conflict(words.noScorecard)
  return card.definition.edges
}
