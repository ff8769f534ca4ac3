import { seededRandom } from '#maths/association/seeded-random.ts'
import { calendarDate, dayNumber } from '#maths/time/calendar-date.ts'

type Sale = { readonly buyer: string; readonly day: string; readonly amount: number }

/**
 * A shop whose buyers come at rates of their own, and stay away for ever with a chance of their own after each time that they come again:
 * what the models suppose. Amounts differ between buyers more than within one.
 */
export function salesOf({ buyers, from, until }: { buyers: number; from: string; until: string }): Sale[] {
  const random = seededRandom(20)
  const [first, last] = [dayNumber(from), dayNumber(until)]
  const waiting = (rate: number) => -Math.log(1 - random()) / rate
  return Array.from({ length: buyers }, (_, i) => {
    const rate = waiting(1) / 42
    const leaving = 1 - (1 - random()) ** (1 / 2.5)
    const usual = 2000 + 8000 * random()
    const days = [first + Math.floor(random() * (last - first) * 0.6)]
    for (let at = (days[0] ?? 0) + waiting(rate); at <= last; at += waiting(rate)) {
      if (Math.floor(at) === days.at(-1)) continue
      days.push(Math.floor(at))
      if (random() < leaving) break
    }
    return days.map((day) => ({
      buyer: `Buyer ${i + 1}`,
      day: calendarDate(day),
      amount: Math.round(usual * (0.7 + 0.6 * random())),
    }))
  }).flat()
}

export function saleFile(sales: readonly Sale[]): string {
  const lines = sales.map(({ buyer, day, amount }, i) => `${i + 1},${buyer},${day},${amount}`)
  return `${['no,buyer,day,amount', ...lines].join('\n')}\n`
}

export const saleMapping = {
  ...{ target: 'purchases' as const, source: 'shop', createMissing: true, remaining: 'leave' as const },
  columns: { external_id: 'no', customer: 'buyer', purchased_at: 'day', amount: 'amount' },
}
