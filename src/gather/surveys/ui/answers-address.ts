import { shiftDate } from '#maths/time/shift-date.ts'
import type { Search } from '#web/address.ts'
import type { Voice } from '../contract.ts'

/** Which answers are listed, as the address bar says it. */
export type AnswersWish = {
  readonly survey?: string
  readonly from?: string
  readonly until?: string
  readonly voice?: Voice
}

const day = /^\d{4}-\d{2}-\d{2}$/
const voices: readonly Voice[] = ['all', 'promoters', 'passives', 'detractors']

/** What is no day, no kind of voice or ends before it begins is not asked for. */
export function answersIn({ survey, from, until, voice }: Search): AnswersWish {
  const said = voices.find((one) => one === voice)
  const begins = from !== undefined && day.test(from) ? from : undefined
  const ends = until !== undefined && day.test(until) && (begins === undefined || begins <= until) ? until : undefined
  return {
    ...(survey ? { survey } : {}),
    ...(begins === undefined ? {} : { from: begins }),
    ...(ends === undefined ? {} : { until: ends }),
    ...(said === undefined ? {} : { voice: said }),
  }
}

export function isNarrowed(wish: AnswersWish): boolean {
  return Object.keys(wish).length > 0
}

/** Where the answers are listed, of one customer or all. */
export function answersAddress(wish: AnswersWish, customerId?: string): string {
  const words = new URLSearchParams({ ...(customerId === undefined ? {} : { tab: 'voice' }), ...wish })
  return `${customerId === undefined ? '/surveys' : `/customers/${customerId}`}?${words}`
}

/** The first and the last day of a month, `YYYY-MM`, within a period. */
export function monthWithin(month: string, period: { readonly from: string; readonly until: string }) {
  const from = `${month}-01`
  const last = shiftDate(shiftDate(from, { months: 1 }), { days: -1 })
  const [, begins = from] = [from, period.from].toSorted()
  const [ends = last] = [last, period.until].toSorted()
  return { from: begins, until: ends }
}
