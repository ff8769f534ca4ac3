import { z } from 'zod'
import { type Job, work } from '#platform/work/schedule.ts'
import { carryOut } from './carrying-out.ts'

export const jobs: readonly Job[] = [work('edits.carry out', z.object({ id: z.uuid() }), carryOut, { isAwaited: true })]
