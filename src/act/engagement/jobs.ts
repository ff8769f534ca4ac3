import { every, type Job } from '#platform/work/schedule.ts'
import { forgetOld, judgeTouches } from './judging/telling-events.ts'

export const jobs: readonly Job[] = [
  every('minute', 'engagement.judge', judgeTouches),
  every('day at 03:20', 'engagement.forget', forgetOld),
]
