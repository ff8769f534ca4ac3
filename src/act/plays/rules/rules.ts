import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { watchEvents } from '../../../gather/events/events.ts'
import { isKept } from '../../../see/segments/segments.ts'
import type { PlayRule, RuleChange, RuleWish } from '../contract/rules.ts'
import * as words from '../words.ts'
import * as store from './rule-store.ts'

export async function addRule(context: Context, wish: RuleWish): Promise<PlayRule> {
  if ((wish.segmentId === undefined) === (wish.event === undefined)) throw badInput('segmentId', words.watchesOne)
  if (wish.segmentId !== undefined && !(await isKept(context, wish.segmentId)))
    throw badInput('segmentId', words.noSegment)
  const id = await store.add(context, wish)
  await watch(context)
  return rule(context, id)
}

export async function changeRule(context: Context, id: string, wish: RuleChange): Promise<PlayRule> {
  await rule(context, id)
  await store.change(context, id, wish)
  return rule(context, id)
}

export async function pauseRule(context: Context, id: string): Promise<PlayRule> {
  if ((await rule(context, id)).pause !== null) throw conflict(words.alreadyPaused)
  await store.pause(context, id)
  await watch(context)
  return rule(context, id)
}

export async function resumeRule(context: Context, id: string): Promise<PlayRule> {
  const { pause, segmentId } = await rule(context, id)
  if (pause === null) throw conflict(words.notPaused)
  if (segmentId !== null && !(await isKept(context, segmentId))) throw conflict(words.noSegment)
  await store.resume(context, id)
  await watch(context)
  return rule(context, id)
}

async function rule(context: Context, id: string): Promise<PlayRule> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.ruleNoun)
  return found
}

/** Only events that a rule waits for are announced. */
async function watch(context: Context): Promise<void> {
  const names = (await store.inForce(context)).flatMap(({ event }) => event ?? [])
  await watchEvents(context, 'plays', [...new Set(names)])
}
