import { z } from 'zod'
import { every, type Job, work } from '#platform/work/schedule.ts'
import { check, checkDaily } from './checking.ts'

export const jobs: readonly Job[] = [
  every('day at 04:40', 'deliverability.check each day', checkDaily),
  work('deliverability.check', z.object({}), check, { isAwaited: true }),
]
