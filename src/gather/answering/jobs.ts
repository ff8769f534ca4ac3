import { every, type Job } from '#platform/work/schedule.ts'
import { handOnAnonymous } from './sittings/handing-on.ts'
import { keepLyingStill } from './sittings/keeping.ts'
import { tellUntold } from './sittings/telling.ts'

export const jobs: readonly Job[] = [
  every('10 minutes', 'answering.keep lying still', async (desk) => {
    await keepLyingStill(desk)
    await tellUntold(desk)
  }),
  every('day at 03:20', 'answering.hand on anonymous', handOnAnonymous),
]
