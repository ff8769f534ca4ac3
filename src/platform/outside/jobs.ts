import { z } from 'zod'
import { every, type Job, work } from '../work/schedule.ts'
import { handOver, handOverDue } from './outside.ts'

export const jobs: Job[] = [
  work('outside.hand over', z.object({ id: z.uuid() }), (desk, { id }) => handOver(desk, id), { isAwaited: true }),
  every('minute', 'outside.hand over what is due', handOverDue),
]
