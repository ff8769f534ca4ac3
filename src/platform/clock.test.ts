import { expect, test } from 'vitest'
import { dayIn } from './clock.ts'

/** The same told by the machine for this one instant, with nothing remembered. */
function toldAlone(zone: string, instant: Date): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(zone, format)
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${parts.year}-${parts.month}-${parts.day}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

test('a day is that of the zone, to the second before and after each quarter of an hour, however many were asked before', () => {
  const wrong: string[] = []
  for (const zone of Intl.supportedValuesOf('timeZone'))
    for (const month of ['1980-01', '1999-07', '2026-03', '2026-10']) {
      const from = Date.parse(`${month}-28T00:00:00Z`)
      for (let quarter = 0; quarter < 96; quarter += 7)
        for (const second of [0, 899]) {
          const instant = new Date(from + quarter * 900_000 + second * 1_000)
          const [first, again, alone] = [dayIn(zone, instant), dayIn(zone, instant), toldAlone(zone, instant)]
          if (first !== alone || again !== alone) wrong.push(`${zone} ${instant.toISOString()}`)
        }
    }
  expect(wrong).toEqual([])
})

test.each([
  ['Asia/Tokyo', '2026-03-31T14:59:59.999Z', '2026-03-31'],
  ['Asia/Tokyo', '2026-03-31T15:00:00.000Z', '2026-04-01'],
  ['Asia/Kathmandu', '2026-03-31T18:14:59.999Z', '2026-03-31'],
  ['Asia/Kathmandu', '2026-03-31T18:15:00.000Z', '2026-04-01'],
  ['America/St_Johns', '2026-07-01T02:29:59.999Z', '2026-06-30'],
  ['America/St_Johns', '2026-07-01T02:30:00.000Z', '2026-07-01'],
  ['Europe/Berlin', '2026-03-28T22:59:59.999Z', '2026-03-28'],
  ['Europe/Berlin', '2026-03-29T22:00:00.000Z', '2026-03-30'],
  ['Pacific/Kiritimati', '1979-07-10T10:39:59.000Z', '1979-07-09'],
  ['Pacific/Kiritimati', '1979-07-10T10:40:00.000Z', '1979-07-10'],
  ['Africa/Monrovia', '1971-07-10T00:44:29.000Z', '1971-07-09'],
  ['Africa/Monrovia', '1971-07-10T00:44:30.000Z', '1971-07-10'],
])('in %s %s is on %s, whichever was asked first', (zone, instant, day) => {
  const at = new Date(instant)
  expect(dayIn(zone, new Date(at.getTime() - 1_000))).toBe(toldAlone(zone, new Date(at.getTime() - 1_000)))
  expect(dayIn(zone, at)).toBe(day)
  expect(dayIn(zone, at)).toBe(day)
})

test('of what is no instant no day is told', () => {
  expect(() => dayIn('UTC', new Date(Number.NaN))).toThrow(RangeError)
})
