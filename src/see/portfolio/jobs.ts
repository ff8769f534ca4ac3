import { z } from 'zod'
import { every, type Job, when, work } from '#platform/work/schedule.ts'
import { followChanges, orderStep } from './portfolio.ts'

export const jobs: Job[] = [
  every('minute', 'portfolio.catch up', (desk) => followChanges(desk, { wholly: false, sparing: true })),
  every('day at 00:10', 'portfolio.new day', (desk) => followChanges(desk, { wholly: true })),
  when('customers.edited', 'portfolio.after edit', orderStep),
  when('health.band changed', 'portfolio.after band', orderStep),
  when('health.recomputed', 'portfolio.after health', orderStep),
  work('portfolio.follow', z.object({ wholly: z.boolean() }), followChanges, { isAwaited: true }),
]
