import { z } from 'zod'
import { every, type Job, work } from '#platform/work/schedule.ts'
import { followContracts, followOrdered, reportMonths } from './kept/following.ts'

export const jobs: readonly Job[] = [
  every('minute', 'revenue.catch up', followContracts),
  every('day at 00:20', 'revenue.report', reportMonths),
  work('revenue.follow', z.object({}), followOrdered, { isAwaited: true }),
]
