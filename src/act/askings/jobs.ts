import { z } from 'zod'
import { every, type Job, work } from '#platform/work/schedule.ts'
import { goOn, goOnDue } from './going/going.ts'
import { carryOutLook } from './looking/looking.ts'

export const jobs: readonly Job[] = [
  work(
    'askings.look',
    z.object({ id: z.uuid() }),
    (desk, { id }) => desk.transaction((context) => carryOutLook(context, id)),
    { isAwaited: true },
  ),
  work('askings.go on', z.object({}), goOn, { isAwaited: true }),
  every('minute', 'askings.go on when due', goOnDue),
]
