import type { ImportRow } from '#platform/furnishing/contributions.ts'
import type { Calendar } from './calendar.ts'
import type { Part } from './cast/cast.ts'

type Values = ImportRow['values']

const twoYears: ReadonlySet<string> = new Set(['hayashi-clinics'])
/** Who has asked to end the present contract, and how many days ago. */
const cancelled: Readonly<Record<string, number>> = {
  'tsubaki-hotels': 20,
  'hayashi-clinics': 9,
  'old-mill-bakery': 100,
}
/** Who took more seats within the present contract: how many were signed, and how many days ago that changed. */
const grown: Readonly<Record<string, { readonly from: number; readonly daysAgo: number }>> = {
  'sakura-foods': { from: 40, daysAgo: 60 },
}
const noticeDays = 30

/** One contract after another, each as large as the last but the first, which began smaller; each renews the one before. */
export function contractRows(part: Part, calendar: Calendar): Values[] {
  const { key, renewsInDays, sinceDaysAgo } = part
  const years = twoYears.has(key) ? 2 : 1
  const length = 365 * years
  const count = Math.max(1, Math.ceil((sinceDaysAgo + renewsInDays) / length))
  const rows = Array.from({ length: count }, (_, ago) => {
    const last = renewsInDays - ago * length
    const first = Math.max(last - length + 1, -sinceDaysAgo)
    const amount =
      ago === count - 1 && count > 1 ? Math.round((part.yearlyValue * 0.7) / 10_000) * 10_000 : part.yearlyValue
    const isPresent = ago === 0
    const number = count - ago
    return {
      external_id: `${key}-${number}`,
      customer: key,
      plan: part.plan,
      kind: 'subscription',
      seats: isPresent ? (grown[key]?.from ?? part.seats) : part.seats,
      amount: String(amount * years),
      currency: 'JPY',
      period: years === 2 ? 'two-years' : 'year',
      starts_on: calendar.day(-first),
      ends_on: calendar.day(-last),
      auto_renew: part.course === 'thriving',
      notice_on: calendar.day(-(last - noticeDays)),
      ...(number > 1 && { renews_number: `${key}-${number - 1}` }),
      ...(isPresent && cancelled[key] !== undefined && { cancel_requested_on: calendar.day(cancelled[key]) }),
    }
  }).reverse()
  return [...rows, ...changesOf(part, count, calendar)]
}

function changesOf({ key, seats }: Part, count: number, calendar: Calendar): Values[] {
  const growth = grown[key]
  if (growth === undefined) return []
  return [{ external_id: `${key}-${count}`, customer: key, seats, amended_on: calendar.day(growth.daysAgo) }]
}
