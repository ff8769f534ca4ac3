import { z } from 'zod'
import { every, type Job, work } from '#platform/work/schedule.ts'
import { goOn, goOnDue } from './going/going.ts'
import { carryOutLook } from './looking/looking.ts'

export const jobs: readonly Job[] = [
  work(
    'sends.look',
    z.object({ id: z.uuid() }),
    (desk, { id }) => desk.transaction((context) => carryOutLook(context, desk.outside, id)),
    {
      isAwaited: true,
    },
  ),
  work('sends.go on', z.object({}), goOn, { isAwaited: true }),
  every('minute', 'sends.go on when due', goOnDue),
]
