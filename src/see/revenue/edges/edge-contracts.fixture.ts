import { shiftDate } from '#maths/time/shift-date.ts'
import type { Reading, RevenueContract } from '../rule/held.ts'
import type { Edge, EdgeAmendment } from './edge.fixture.ts'

export const idOf = (i: number) => `00000000-0000-4000-8000-${String(i + 1).padStart(12, '0')}`

export function contractsOf({ contracts }: Edge, idAt: (i: number) => string = idOf): RevenueContract[] {
  return contracts.map((one, i) => ({
    id: idAt(i),
    kind: one.kind ?? 'subscription',
    currency: one.currency ?? 'JPY',
    tax: one.tax ?? 'excluded',
    taxRate: one.taxRate ?? null,
    period: one.period ?? 'month',
    startsOn: one.from,
    signed: { plan: one.plan ?? null, seats: one.seats ?? null, amount: one.amount, endsOn: one.to ?? null },
    amendments: (one.amended ?? []).map((it) => ({ fromOn: it.on, changes: changesOf(it) })),
    renewsId: one.renews === undefined ? null : idAt(one.renews),
    cancelledOn: one.cancelled ?? null,
    renewsItself: one.renewsItself ?? null,
  }))
}

/** Each month of an edge, from the end of the month before to its own end. */
export function monthsOf({ months }: Edge) {
  return Object.keys(months).map((month) => {
    const first = `${month}-01`
    const to = shiftDate(shiftDate(first, { months: 1 }), { days: -1 })
    return { month, from: shiftDate(first, { days: -1 }), to }
  })
}

export function readingOf({ graceDays = 45, recognised }: Pick<Edge, 'graceDays' | 'recognised'>): Reading {
  return { kinds: ['subscription', 'usage'], graceDays, recognised: recognised ?? 'end' }
}

function changesOf({ amount, seats, plan, to }: EdgeAmendment) {
  return {
    ...(amount !== undefined && { amount }),
    ...(seats !== undefined && { seats }),
    ...(plan !== undefined && { plan }),
    ...(to !== undefined && { endsOn: to }),
  }
}
