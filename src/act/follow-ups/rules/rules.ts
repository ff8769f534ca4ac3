import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { isMember } from '../../../gather/customers/customers.ts'
import { mostRules } from '../contract/limits.ts'
import type { FollowUpRule, RuleChange, RuleWish } from '../contract.ts'
import * as words from '../words.ts'
import * as store from './rule-store.ts'

export async function addRule(context: Context, wish: RuleWish): Promise<FollowUpRule> {
  await check(context, wish)
  await store.hold(context)
  if ((await store.all(context)).length >= mostRules) throw conflict(words.tooManyRules)
  return rule(context, await store.add(context, wish))
}

/** What is left out stays as it is, also a member who has left since. */
export async function changeRule(context: Context, id: string, wish: RuleChange): Promise<FollowUpRule> {
  const present = await rule(context, id)
  const said = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined))
  const whole: RuleWish = { ...present, ...said }
  await check(context, whole, present)
  await store.change(context, id, whole)
  return rule(context, id)
}

export async function pauseRule(context: Context, id: string): Promise<FollowUpRule> {
  if ((await rule(context, id)).pause !== null) throw conflict(words.alreadyPaused)
  await store.pause(context, id)
  return rule(context, id)
}

export async function resumeRule(context: Context, id: string): Promise<FollowUpRule> {
  if ((await rule(context, id)).pause === null) throw conflict(words.notPaused)
  await store.resume(context, id)
  return rule(context, id)
}

async function rule(context: Context, id: string): Promise<FollowUpRule> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.ruleNoun)
  return found
}

async function check(context: Context, wish: RuleWish, present?: FollowUpRule): Promise<void> {
  const { npsAtMost, csatAtMost, csatScale, cesAtLeast, phrases, ownerId, fallbackId } = wish
  if (npsAtMost === null && csatAtMost === null && cesAtLeast === null && phrases.length === 0)
    throw badInput('npsAtMost', words.namesNothing)
  if (csatAtMost !== null && csatAtMost > csatScale) throw badInput('csatAtMost', words.aboveScale)
  const isNew = (id: string | null, before: string | null = null): id is string => id !== null && id !== before
  if (isNew(ownerId, present?.ownerId) && !(await isMember(context, ownerId))) throw badInput('ownerId', words.noMember)
  if (isNew(fallbackId, present?.fallbackId) && !(await isMember(context, fallbackId)))
    throw badInput('fallbackId', words.noMember)
}
