import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Context, Desk } from '#platform/context.ts'
import { every, type Job, when, work } from '#platform/work/schedule.ts'
import * as runs from './computing/run-store.ts'
import * as facts from './facts.ts'
import { readCustomer, recompute } from './health.ts'

const Recompute = z.object({ reason: z.enum(['import', 'demand', 'publication']) })
const ReadOne = z.object({ customerId: z.string(), judgementId: z.string().optional() })

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
  work('health.recompute', Recompute, (desk, { reason }) => recompute(desk, reason)),
  work('health.read', ReadOne, readOne, { isAwaited: true }),
]

async function readOne(desk: Desk, { customerId, judgementId }: z.infer<typeof ReadOne>): Promise<void> {
  if (judgementId !== undefined) await mirrored(desk, judgementId)
  await readCustomer(desk, customerId)
}

async function again(context: Context, reason: 'import' | 'publication'): Promise<void> {
  await context.enqueue('health.recompute', { reason })
}

/** A judgement counts once it has reached the facts, which takes less than a second; the next recomputation sees it at the latest. */
async function mirrored(desk: Desk, judgementId: string): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await facts.isMirrored(desk, judgementId)) return
    await pause(100)
  }
}
