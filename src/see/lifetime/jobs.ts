import { every, type Job, work } from '#platform/work/schedule.ts'
import { ForecastWish } from './contract.ts'
import { makeForecast, makeOrdered } from './making/making.ts'

export const jobs: readonly Job[] = [
  every('day at 3:50', 'lifetime.nightly', (desk) => makeForecast(desk, {})),
  work('lifetime.forecast', ForecastWish, makeOrdered, { isAwaited: true }),
]
