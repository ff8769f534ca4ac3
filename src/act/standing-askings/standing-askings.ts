import { isDeepStrictEqual } from 'node:util'
import type { Context } from '#platform/context.ts'
import { conflict, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import type { House } from '#platform/house.ts'
import { say } from '#platform/wording/words.ts'
import { versionInForce } from '../../gather/questionnaires/questionnaires.ts'
import { readyWords, wordsIn } from '../askings/askings.ts'
import { checkAudience } from '../sends/sends.ts'
import type { Standing, StandingListed, StandingWish } from './contract.ts'
import { checkDays, checkRest, restFor } from './rule/checks.ts'
import { inForce, lacksOf } from './standing-state.ts'
import * as store from './store.ts'
import { decide, end } from './turns/turning.ts'
import { countsOf } from './turns/turns-store.ts'
import * as words from './words.ts'

export async function standing(context: Context, id: string): Promise<Standing> {
  const kept = await requireStanding(context, id)
  const [shown] = await shownOf(context, [kept])
  if (shown === undefined) throw notFound(words.standing)
  return { ...shown, audience: kept.audience }
}

export async function standingFound(context: Context, house: Pick<House, 'outside'>, id: string) {
  return { ...(await standing(context, id)), lacks: await lacksOf(context, house, await requireStanding(context, id)) }
}

export async function standingsShown(
  context: Context,
  page: Parameters<typeof store.page>[1],
): Promise<StandingListed[]> {
  const rows = await store.page(context, page)
  const shown = await shownOf(context, rows)
  return shown.flatMap(({ said: _, reminder: __, ...one }, at) => {
    const audience = rows[at]?.audience
    return audience === undefined ? [] : [{ ...one, audience }]
  })
}

export async function requireStanding(context: Context, id: string): Promise<store.Kept> {
  const kept = await store.find(context, id)
  if (kept === undefined) throw notFound(words.standing)
  return kept
}

/** Refused where nothing can be asked: the questionnaire is to be published and in use, and there is somebody whom the audience names. */
export async function createStanding(context: Context, wish: StandingWish): Promise<Standing> {
  const { asked } = await versionInForce(context, wish.questionnaireId)
  await checkAudience(context, wish.audience)
  const ready = readyWords(asked, false)
  const sameDays = wish.sameDays ?? restFor(wish.trigger)
  checkRest(wish.trigger, sameDays)
  checkDays(wish.fromOn, wish.untilOn)
  const id = await store.insert(context, {
    name: wish.name,
    questionnaire_id: wish.questionnaireId,
    audience: wish.audience,
    trigger: wish.trigger,
    same_days: sameDays,
    remind_most: wish.reminding.most,
    remind_days: wish.reminding.days,
    open_days: wish.openDays,
    grace_days: wish.graceDays,
    on_new_version: wish.onNewVersion,
    from_on: wish.fromOn,
    until_on: wish.untilOn,
    said: wordsIn(wish.said, 'said') ?? ready.said,
    reminder: wordsIn(wish.reminder, 'reminder') ?? ready.reminder,
  })
  return standing(context, id)
}

type Changes = { readonly [Key in keyof StandingWish]?: StandingWish[Key] | undefined }

/** For turns from then on, whether it runs or not; what it asks, and since when it runs, stays. */
export async function changeStanding(context: Context, id: string, wish: Changes): Promise<Standing> {
  const before = await hold(context, id)
  if (before.state === 'ended') throw conflict(words.hasEnded)
  if (wish.fromOn !== undefined && wish.fromOn !== before.fromOn && before.activeFrom !== null)
    throw conflict(words.hasStarted)
  if (wish.audience !== undefined) await checkAudience(context, wish.audience)
  checkRest(wish.trigger ?? before.trigger, wish.sameDays ?? before.sameDays)
  checkDays(
    wish.fromOn === undefined ? before.fromOn : wish.fromOn,
    wish.untilOn === undefined ? before.untilOn : wish.untilOn,
  )
  const isOther = wish.trigger !== undefined && !isDeepStrictEqual(wish.trigger, before.trigger)
  const said = wordsIn(wish.said, 'said')
  const reminder = wordsIn(wish.reminder, 'reminder')
  await store.update(context, id, {
    ...given('name', wish.name),
    ...given('audience', wish.audience),
    ...given('trigger', wish.trigger),
    ...(isOther && before.activeFrom !== null && { counts_from: context.today }),
    ...given('same_days', wish.sameDays),
    ...given('remind_most', wish.reminding?.most),
    ...given('remind_days', wish.reminding?.days),
    ...given('open_days', wish.openDays),
    ...given('grace_days', wish.graceDays),
    ...given('on_new_version', wish.onNewVersion),
    ...given('from_on', wish.fromOn),
    ...given('until_on', wish.untilOn),
    ...(said !== null && { said }),
    ...(reminder !== null && { reminder }),
  })
  return standing(context, id)
}

export async function removeStanding(context: Context, id: string): Promise<void> {
  if ((await hold(context, id)).state !== 'draft') throw conflict(words.wasStarted)
  await store.remove(context, id)
}

/** From today on, or from its first day where that is to come: what was before asks nobody. */
export async function startStanding(context: Context, house: Pick<House, 'outside'>, id: string): Promise<Standing> {
  const held = await hold(context, id)
  if (held.state !== 'draft') throw conflict(words.wasStarted)
  const version_number = await ready(context, house, held)
  const { now, today } = context
  await store.update(context, id, {
    state: 'active',
    version_number,
    started_by: context.actor.author,
    started_at: now,
    running_since: now,
    active_from: held.fromOn !== null && held.fromOn > today ? held.fromOn : today,
  })
  await context.enqueue('standing-askings.go on', {})
  return standing(context, id)
}

export async function pauseStanding(context: Context, id: string): Promise<Standing> {
  if ((await hold(context, id)).state !== 'active') throw conflict(words.notActive)
  const { now, actor } = context
  await store.update(context, id, {
    state: 'paused',
    paused_because: 'byHand',
    paused_by: actor.author,
    paused_at: now,
  })
  return standing(context, id)
}

/** Turns of the days of the pause are named as missed before it goes on. */
export async function resumeStanding(context: Context, house: Pick<House, 'outside'>, id: string): Promise<Standing> {
  const held = await hold(context, id)
  if (held.state !== 'paused') throw conflict(words.notPaused)
  const version_number = await ready(context, house, held)
  await decide(context, id)
  const none = { paused_because: null, paused_by: null, paused_at: null }
  if ((await requireStanding(context, id)).state === 'paused')
    await store.update(context, id, { state: 'active', version_number, running_since: context.now, ...none })
  await context.enqueue('standing-askings.go on', {})
  return standing(context, id)
}

export async function endStanding(context: Context, id: string): Promise<Standing> {
  const { state } = await hold(context, id)
  if (state === 'draft') throw conflict(words.notActive)
  if (state !== 'ended') await end(context, id, context.actor.author)
  return standing(context, id)
}

/** The number of the version that it is to ask; refused with the reason where it would ask nobody. */
async function ready(context: Context, house: Pick<House, 'outside'>, held: store.Kept): Promise<number> {
  await versionInForce(context, held.questionnaire.id)
  const number = await inForce(context, held)
  if (number === null) throw conflict(words.pauses.notInUse)
  const [lack] = await lacksOf(context, house, held)
  if (lack !== undefined) throw conflict(lack.because)
  if (held.untilOn !== null && held.untilOn < context.today) throw conflict(words.isOver)
  return number
}

async function hold(context: Context, id: string): Promise<store.Kept> {
  const held = await store.hold(context, id)
  if (held === undefined) throw notFound(words.standing)
  return held
}

async function shownOf(context: Context, kept: readonly (store.Kept | store.Listed)[]) {
  const counts = await countsOf(
    context,
    kept.map(({ id }) => id),
  )
  return kept.map((one) => {
    const { seed: _, versionNumber: __, runsFrom: _r, settledOn: _s, countsFrom: _c, audience: _a, ...rest } = one
    const pause = one.pause && { ...one.pause, reason: say(words.pauses[one.pause.because], context.locale) }
    return { ...rest, pause, turns: counts.get(one.id) ?? { waiting: 0, asked: 0, heldBack: 0, missed: 0 } }
  })
}
