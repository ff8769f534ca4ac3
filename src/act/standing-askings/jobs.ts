import { z } from 'zod'
import { every, type Job, work } from '#platform/work/schedule.ts'
import { goOn } from './turns/turning.ts'

export const jobs: readonly Job[] = [
  work('standing-askings.go on', z.object({}), goOn, { isAwaited: true }),
  every('hour', 'standing-askings.go on when due', goOn),
]
