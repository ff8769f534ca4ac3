import { every, type Job } from '#platform/work/schedule.ts'
import { handOnAnonymous } from './sittings/handing-on.ts'
import { keepLyingStill } from './sittings/keeping.ts'

export const jobs: readonly Job[] = [
  every('10 minutes', 'answering.keep lying still', keepLyingStill),
  every('day at 03:20', 'answering.hand on anonymous', handOnAnonymous),
]
