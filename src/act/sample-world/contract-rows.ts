import type { ImportRow } from '#platform/furnishing/contributions.ts'
import type { Calendar } from './calendar.ts'
import type { Part } from './cast/cast.ts'
import { chanceOf } from './chance.ts'

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

/** Prices rose by a twentieth with each customer's present contract; the first began with fewer seats at the same price. */
const priceBefore = 1 / 1.05
const firstShare = 0.7
/** A service that several customers had beside their plan, until they gave it up within one quarter. */
const extra = { plan: 'Delivery', yearlyValue: 120_000, daysAgo: 130, spread: 60, noticeDaysAgo: 230 }

/** One contract after another, each as large as the last but the first, which began smaller; each renews the one before. */
export function contractRows(part: Part, calendar: Calendar): Values[] {
  const { key, renewsInDays, sinceDaysAgo } = part
  const years = twoYears.has(key) ? 2 : 1
  const length = 365 * years
  const count = Math.max(1, Math.ceil((sinceDaysAgo + renewsInDays) / length))
  const rows = Array.from({ length: count }, (_, ago) => {
    const last = renewsInDays - ago * length
    const first = Math.max(last - length + 1, -sinceDaysAgo)
    const isPresent = ago === 0
    const share = ago === count - 1 && count > 1 ? firstShare : 1
    const amount = isPresent ? part.yearlyValue : Math.round((part.yearlyValue * share * priceBefore) / 1_000) * 1_000
    const number = count - ago
    return {
      external_id: `${key}-${number}`,
      customer: key,
      plan: part.plan,
      kind: 'subscription',
      seats: isPresent ? (grown[key]?.from ?? part.seats) : Math.round(part.seats * share),
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
  return [...rows, ...changesOf(part, count, calendar), ...extraOf(part, calendar)]
}

function changesOf({ key, seats }: Part, count: number, calendar: Calendar): Values[] {
  const growth = grown[key]
  if (growth === undefined) return []
  return [{ external_id: `${key}-${count}`, customer: key, seats, amended_on: calendar.day(growth.daysAgo) }]
}

function extraOf({ key, sinceDaysAgo, scenes }: Part, calendar: Calendar): Values[] {
  const chance = chanceOf(`delivery of ${key}`)
  if (scenes.length > 0 || sinceDaysAgo < 500 || !chance.happens(0.2)) return []
  return [
    {
      external_id: `${key}-delivery`,
      customer: key,
      plan: extra.plan,
      kind: 'subscription',
      amount: String(extra.yearlyValue),
      currency: 'JPY',
      period: 'year',
      starts_on: calendar.day(sinceDaysAgo - 30),
      ends_on: calendar.day(extra.daysAgo + chance.whole(0, extra.spread)),
      auto_renew: false,
      cancel_requested_on: calendar.day(extra.noticeDaysAgo),
    },
  ]
}
