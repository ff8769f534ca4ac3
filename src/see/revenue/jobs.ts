import { z } from 'zod'
import { every, type Job, work } from '#platform/work/schedule.ts'
import { catchUp, followOrdered, reportMonths } from './kept/following.ts'

export const jobs: readonly Job[] = [
  every('minute', 'revenue.catch up', catchUp),
  every('day at 00:20', 'revenue.report', reportMonths),
  work('revenue.follow', z.object({}), followOrdered),
]
