import type { Context } from '#platform/context.ts'
import { type FollowUpRule, RuleWish } from './contract.ts'
import { lookAtSome } from './judging/judging.ts'
import { openedAt } from './judging/judging-store.ts'
import { addRule } from './rules/rules.ts'

/** A rule with what is usual where the wish says nothing. */
export function addFollowUpRule(
  context: Context,
  wish: Pick<RuleWish, 'act'> & Partial<RuleWish>,
): Promise<FollowUpRule> {
  return addRule(context, RuleWish.parse(wish))
}

/** Looks at the answers that were written in this transaction; the plays that were opened for them. */
export async function followUpAnswers(context: Context): Promise<string[]> {
  await lookAtSome(context)
  return openedAt(context)
}
