import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context, Desk } from '#platform/context.ts'
import type { Outside } from '#platform/outside/outside.ts'
import { createAsking, lookAtAsking, removeAsking, startAsking } from '../../askings/askings.ts'
import type { PausedBecause } from '../contract.ts'
import { spanOf } from '../rule/turns.ts'
import { inForce, lacksOf } from '../standing-state.ts'
import * as store from '../store.ts'
import { dueIn } from './due-sql.ts'
import { meantBy } from './meant.ts'
import * as turns from './turns-store.ts'

/** So many people are asked by one asking; of more on one day there are several. */
const atOnce = 2_000

/** Each by itself, each step in a transaction of its own: what was killed goes on where it was, and nobody's turn comes twice. */
export async function goOn(desk: Desk): Promise<void> {
  const problems: unknown[] = []
  for (const id of await desk.transaction(store.running))
    try {
      await desk.transaction((context) => decide(context, id))
      while (await desk.transaction((context) => askSome(context, desk.outside, id)));
    } catch (problem) {
      // One that cannot go on keeps none of the others from it.
      problems.push(problem)
    }
  if (problems.length > 0) throw problems[0]
}

/** Finds whose turn it is by today; what it is too late for is named as missed. */
export async function decide(context: Context, id: string): Promise<void> {
  const kept = await store.hold(context, id)
  if (kept === undefined || kept.activeFrom === null || kept.runsFrom === null) return
  if (kept.state !== 'active' && kept.state !== 'paused') return
  const { today, now } = context
  const { untilOn, graceDays } = kept
  const wasPaused = kept.state === 'paused'
  const because = wasPaused ? null : await whyPause(context, kept)
  if (because !== null)
    await store.update(context, id, { state: 'paused', paused_because: because, paused_by: 'system', paused_at: now })
  const isPaused = wasPaused || because !== null
  const { activeFrom, settledOn, countsFrom } = kept
  const run = { today, activeFrom, settledOn, countsFrom, untilOn, isPaused }
  const span = spanOf({ ...run, byCalendar: kept.trigger.kind === 'every' })
  // Whom it means where its segment is no longer kept nobody knows.
  if (span !== null && because !== 'notInUse' && kept.pause?.because !== 'notInUse') {
    const of = await meantBy(context, kept.audience)
    const due = await dueIn(context, { ...kept, activeFrom }, span, of, { keeps: true })
    await turns.keepDue(context, id, due, { graceDays, runsFrom: isPaused ? today : kept.runsFrom })
    await store.update(context, id, { settled_on: span.until })
  }
  if (isPaused) await turns.missWaiting(context, id, 'paused', today)
  else await turns.missWaiting(context, id, 'notReady', shiftDate(today, { days: -graceDays }))
  if (untilOn !== null && shiftDate(untilOn, { days: graceDays }) < today) await end(context, id, 'system')
}

export async function end(context: Context, id: string, by: string): Promise<void> {
  const none = { paused_because: null, paused_by: null, paused_at: null }
  await turns.missWaiting(context, id, 'ended')
  await store.update(context, id, { state: 'ended', ended_by: by, ended_at: context.now, ...none })
}

/** Why it asks nobody more until somebody resumes it. */
async function whyPause(context: Context, kept: store.Kept): Promise<PausedBecause | null> {
  if (await store.wasRestored(context, kept.id)) return 'restored'
  const number = await inForce(context, kept)
  if (number === null) return 'notInUse'
  if (number === kept.versionNumber) return null
  if (kept.onNewVersion === 'pause') return 'newVersion'
  await store.update(context, kept.id, { version_number: number })
  return null
}

/** Begins an asking of those who wait. Their turns and it are kept together, or not at all. */
async function askSome(context: Context, outside: Outside, id: string): Promise<boolean> {
  const kept = await store.hold(context, id)
  if (kept?.state !== 'active') return false
  const waiting = await turns.nextWaiting(context, id, atOnce)
  if (waiting.length === 0 || (await lacksOf(context, { outside }, kept)).length > 0) return false
  const of = await meantBy(context, kept.audience)
  const personIds = await turns.stillMeant(context, waiting, of)
  const meant = new Set(personIds)
  const gone = waiting.filter((one) => !meant.has(one))
  if (gone.length > 0) await turns.holdBack(context, id, gone, 'leftAudience')
  if (personIds.length === 0) return true
  const { id: askingId } = await createAsking(context, wishOf(context, kept, personIds), id)
  const { look } = await lookAtAsking(context, askingId)
  await turns.decideBy(context, id, askingId)
  if (look === null || look.asks === 0) await removeAsking(context, askingId)
  else await startAsking(context, { outside }, askingId)
  return true
}

function wishOf({ today }: Context, kept: store.Kept, personIds: string[]) {
  const { name, questionnaire, sameDays, reminding, openDays, said, reminder } = kept
  return {
    name: `${name} · ${today}`,
    questionnaireId: questionnaire.id,
    audience: { kind: 'people' as const, personIds },
    draw: { kind: 'all' as const },
    isAnonymous: false,
    sameDays,
    reminding,
    openDays,
    said,
    reminder,
  }
}
