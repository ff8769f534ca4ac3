import type { Context } from '#platform/context.ts'
import type { Heard } from '#platform/work/notices.ts'
import { dueDay } from '../../../gather/calendar/calendar.ts'
import { crossed } from '../../../see/segments/segments.ts'
import { mostAtOnce, type PlayRule } from '../contract/rules.ts'
import * as rules from '../rules/rule-store.ts'
import * as words from '../words.ts'
import * as store from './entering-store.ts'
import { takeTurnOfAll } from './turn.ts'

type Entered = Heard<'segment.entered'>
type Slice = Awaited<ReturnType<typeof crossed>>
/** One statement opens plays for so many. */
const each = 2_000

/**
 * A slice of those who entered a segment. Each rule keeps a play of its own: two rules on one segment are two reasons to act. Where
 * more enter at once than a rule opens plays for, the most valuable ones get theirs, and the rule says how many were left out.
 */
export async function openForSegment(
  context: Context,
  entered: Entered,
  from: string | null,
  { size = each, most = mostAtOnce } = {},
): Promise<string | null> {
  const due = (await rules.inForce(context)).filter(({ segmentId }) => segmentId === entered.data.segmentId)
  if (due.length === 0) return null
  const slice = await crossed(context.facts, entered, from, size)
  await takeTurnOfAll(context)
  const isFull: boolean[] = []
  for (const rule of due) isFull.push(await openByRule(context, rule, entered, slice, most))
  return isFull.every(Boolean) ? null : slice.next
}

/** Answers whether the rule has opened as many as it does at once. */
async function openByRule(
  context: Context,
  rule: PlayRule,
  { id: noticeId, data }: Entered,
  { customers, before }: Slice,
  most: number,
): Promise<boolean> {
  const isBounded = data.customers > most
  const so = isBounded ? await store.openedSoFar(context, rule.id, noticeId) : 0
  if (so >= most) return true
  const { kind, act, doing } = rule
  const play = {
    kind,
    act,
    doing,
    reason: `rule:${rule.id}`,
    because: words.enteredSegment(data.segmentName),
    dueOn: await dueDay(context, { inDays: rule.dueInDays, dayKind: rule.dayKind, moved: 'after' }),
  }
  await store.bringUpToDate(context, customers, play)
  const opened = await store.openForMany(context, customers, play, most - so)
  const { plays, firstId, lastId, last } = opened
  if (plays > 0 && firstId !== null && lastId !== null)
    await context.announce({
      name: 'plays.opened',
      about: rule.id,
      data: { ruleId: rule.id, kind, reason: play.reason, firstId, lastId, plays },
    })
  if (!isBounded) return false
  const isFull = so + plays >= most
  const leftOut = isFull ? data.customers - before - last : 0
  const told = { entered: data.customers, opened: so + plays, leftOut }
  await store.noteBound(context, rule.id, noticeId, told)
  return isFull
}
