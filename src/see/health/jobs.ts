import { z } from 'zod'
import type { Context, Desk } from '#platform/context.ts'
import { mirrored } from '#platform/jobs/visible.ts'
import { every, type Job, when, work } from '#platform/work/schedule.ts'
import * as runs from './computing/run-store.ts'
import { readCustomer, recompute } from './health.ts'

const Recompute = z.object({ reason: z.enum(['import', 'demand', 'publication']) })
const ReadOne = z.object({ customerId: z.string() })

export const jobs: readonly Job[] = [
  every('hour', 'health.hourly', (desk) => recompute(desk, 'hour')),
  every('day at 06:00', 'health.daily', (desk) => recompute(desk, 'day')),
  every('day at 3:30', 'health.clear', (desk) =>
    desk.transaction((context) => runs.clear(context, new Date(context.now.getTime() - 30 * 86_400_000))),
  ),
  when('import.completed', 'health.after import', (context) => again(context, 'import')),
  when('import.undone', 'health.after undo', (context) => again(context, 'import')),
  when('scorecard.published', 'health.after publication', (context) => again(context, 'publication')),
  when('scorecard.arranged', 'health.after arrangement', (context) => again(context, 'publication')),
  work('health.recompute', Recompute, recomputeAll),
  work('health.read', ReadOne, readOne, { isAwaited: true }),
]

/** What was ordered is of something that is on record: it is read once that has reached the facts. */
async function readOne(desk: Desk, { customerId }: z.infer<typeof ReadOne>): Promise<void> {
  await mirrored(desk)
  await readCustomer(desk, customerId)
}

async function recomputeAll(desk: Desk, { reason }: z.infer<typeof Recompute>): Promise<void> {
  await mirrored(desk)
  await recompute(desk, reason)
}

async function again(context: Context, reason: 'import' | 'publication'): Promise<void> {
  await context.enqueue('health.recompute', { reason })
}
