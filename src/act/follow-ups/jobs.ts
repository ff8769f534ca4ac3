import { z } from 'zod'
import type { Context, Desk } from '#platform/context.ts'
import { every, type IsHeardIn, type Job, when, work } from '#platform/work/schedule.ts'
import { lookAtAll, lookAtSome } from './judging/judging.ts'
import { hasRules } from './rules/rule-store.ts'

const isAwaited: IsHeardIn = (context: Context) => hasRules(context)

export const jobs: readonly Job[] = [
  when('survey.answered', 'follow-ups.after answer', async (context) => void (await lookAtSome(context)), isAwaited),
  when(
    'import.completed',
    'follow-ups.after import',
    (context) => context.enqueue('follow-ups.go on', {}).then(() => undefined),
    isAwaited,
  ),
  work('follow-ups.go on', z.object({}), (desk: Desk) => lookAtAll(desk)),
  every('minute', 'follow-ups.look', lookAtAll),
]
