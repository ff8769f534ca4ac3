import { z } from 'zod'
import { every, type Job, when, work } from '#platform/schedule.ts'
import { Reason } from './contract.ts'
import { rebuildSegments } from './rebuild.ts'
import { orderRebuild } from './segments.ts'

const Order = z.object({ segmentId: z.uuid().nullable(), reason: Reason })

export const jobs: Job[] = [
  every('15 minutes', 'segments.keep', (desk) => rebuildSegments(desk, { segmentId: null, reason: 'schedule' })),
  when(
    'import.completed',
    'segments.after import',
    async (context) => void (await orderRebuild(context, null, 'import')),
  ),
  when(
    'health.recomputed',
    'segments.after health',
    async (context) => void (await orderRebuild(context, null, 'health')),
  ),
  work('segments.rebuild', Order, rebuildSegments),
]
