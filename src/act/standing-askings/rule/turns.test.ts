import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, shiftDate } from '#maths/time/shift-date.ts'
import { lookBack, phaseOf, spanOf, turnsIn, undecidedFrom, verdictOf } from './turns.ts'

// By hand: begun on 1 April, every 30 days, the own day four days later.
test.each<[from: string, until: string, days: string[]]>([
  ['2026-04-01', '2026-04-30', ['2026-04-05']],
  ['2026-04-01', '2026-05-05', ['2026-04-05', '2026-05-05']],
  ['2026-04-06', '2026-05-04', []],
  ['2026-05-05', '2026-05-05', ['2026-05-05']],
  ['2026-01-01', '2026-04-04', []],
  ['2026-04-05', '2026-07-04', ['2026-04-05', '2026-05-05', '2026-06-04', '2026-07-04']],
])('turns from %s until %s', (from, until, days) => {
  expect(turnsIn({ activeFrom: '2026-04-01', every: 30, phase: 4 }, { from, until })).toEqual(days)
})

// By hand: today is the 10th, three days of grace.
test.each<[dueOn: string, runsFrom: string, verdict: string]>([
  ['2026-04-10', '2026-04-01', 'waiting'],
  ['2026-04-07', '2026-04-01', 'waiting'],
  ['2026-04-06', '2026-04-01', 'late'],
  ['2026-04-07', '2026-04-08', 'paused'],
  ['2026-04-01', '2026-04-01', 'late'],
  ['2026-03-31', '2026-04-01', 'paused'],
  ['2026-04-08', '2026-04-08', 'waiting'],
])('a turn of %s, where it runs since %s', (dueOn, runsFrom, verdict) => {
  expect(verdictOf(dueOn, { today: '2026-04-10', graceDays: 3, runsFrom })).toBe(verdict)
})

const run = {
  today: '2026-04-10',
  activeFrom: '2026-04-01',
  settledOn: null,
  countsFrom: null,
  untilOn: null,
  isPaused: false,
}
test.each<[string, Partial<Parameters<typeof spanOf>[0]>, ReturnType<typeof spanOf>]>([
  ['the first time', { byCalendar: true }, { from: '2026-04-01', until: '2026-04-10' }],
  ['yesterday was settled', { byCalendar: true, settledOn: '2026-04-09' }, { from: '2026-04-10', until: '2026-04-10' }],
  ['today was settled', { byCalendar: true, settledOn: '2026-04-10' }, null],
  ['after a standstill', { byCalendar: true, settledOn: '2026-04-02' }, { from: '2026-04-03', until: '2026-04-10' }],
  [
    'of a pause today is open',
    { byCalendar: true, settledOn: '2026-04-08', isPaused: true },
    { from: '2026-04-09', until: '2026-04-09' },
  ],
  [
    'it ended meanwhile',
    { byCalendar: true, settledOn: '2026-04-08', untilOn: '2026-04-09' },
    { from: '2026-04-09', until: '2026-04-09' },
  ],
  ['it is to begin', { byCalendar: true, activeFrom: '2026-04-20' }, null],
  [
    'what is told late is looked for again',
    { byCalendar: false, settledOn: '2026-04-10' },
    { from: '2026-04-01', until: '2026-04-10' },
  ],
  [
    'not longer ago than it looks back',
    { byCalendar: false, activeFrom: '2025-01-01' },
    { from: shiftDate('2026-04-10', { days: -lookBack }), until: '2026-04-10' },
  ],
  [
    'what makes it a turn was changed',
    { byCalendar: false, countsFrom: '2026-04-08' },
    { from: '2026-04-08', until: '2026-04-10' },
  ],
  [
    'it was changed before it began',
    { byCalendar: true, countsFrom: '2026-03-08' },
    { from: '2026-04-01', until: '2026-04-10' },
  ],
  [
    'it was changed to days of the calendar after what was settled',
    { byCalendar: true, settledOn: '2026-04-08', countsFrom: '2026-04-10' },
    { from: '2026-04-10', until: '2026-04-10' },
  ],
])('%s', (_, part, span) => {
  expect(spanOf({ ...run, byCalendar: true, ...part })).toEqual(span)
})

// By hand: today is the 10th, three days of grace, looked for from 9 February on.
test.each<[string, settledOn: string | null, open: string]>([
  ['it was looked yesterday', '2026-04-09', '2026-04-07'],
  ['it was looked within the grace', '2026-04-07', '2026-04-07'],
  ['it stood still for longer', '2026-03-20', '2026-03-20'],
  ['it stood still for longer than it looks back', '2026-01-20', '2026-02-09'],
  ['it was never looked', null, '2026-02-09'],
])('all is looked for that may not have been decided where %s', (_, settledOn, open) => {
  expect(undecidedFrom({ today: '2026-04-10', graceDays: 3, settledOn, from: '2026-02-09' })).toBe(open)
})

test('a person’s own day is theirs for good, and of many people no day has many more than its share', () => {
  const all = Array.from({ length: 9_000 }, (_, n) => phaseOf('seed', `person ${n}`, 90))
  expect(all).toEqual(Array.from({ length: 9_000 }, (_, n) => phaseOf('seed', `person ${n}`, 90)))
  const perDay = Array.from({ length: 90 }, (_, day) => all.filter((phase) => phase === day).length)
  // A hundred are a day's share; five standard deviations are fifty.
  expect(Math.min(...perDay)).toBeGreaterThan(50)
  expect(Math.max(...perDay)).toBeLessThan(150)
  expect(phaseOf('another', 'person 1', 90)).not.toBe(phaseOf('seed', 'person 1', 90))
})

test('over any history of days on which the house stood or ran, each turn is found once, none twice and none left out', () => {
  let [asked, missed] = [0, 0]
  fc.assert(
    fc.property(
      fc.integer({ min: 14, max: 120 }),
      fc.nat(200),
      fc.nat(14),
      // So many days until it is looked again, and whether somebody presses pause or resume then.
      fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean()), { minLength: 5, maxLength: 40 }),
      (every, offset, graceDays, history) => {
        const activeFrom = '2026-01-01'
        const theirs = { activeFrom, every, phase: offset % every }
        const found = new Map<string, string>()
        let [today, settledOn, isPaused, runsFrom] = [activeFrom, null as string | null, false, activeFrom]
        const look = () => {
          const span = spanOf({
            today,
            activeFrom,
            settledOn,
            countsFrom: null,
            untilOn: null,
            isPaused,
            byCalendar: true,
          })
          if (span === null) return
          for (const day of turnsIn(theirs, span)) {
            expect(found.has(day)).toBe(false)
            const verdict = verdictOf(day, { today, graceDays, runsFrom: isPaused ? today : runsFrom })
            found.set(day, verdict)
            if (verdict === 'waiting') {
              asked += 1
              expect(isPaused).toBe(false)
              expect(daysBetween(day, today)).toBeLessThanOrEqual(graceDays)
              expect(day >= runsFrom).toBe(true)
            } else missed += 1
          }
          settledOn = span.until
        }
        for (const [days, presses] of history) {
          today = shiftDate(today, { days })
          look()
          if (!presses) continue
          if (isPaused) runsFrom = today
          isPaused = !isPaused
          look()
        }
        const last = isPaused ? shiftDate(today, { days: -1 }) : today
        const until = settledOn ?? last
        expect(until >= last).toBe(true)
        expect([...found.keys()].toSorted()).toEqual(turnsIn(theirs, { from: activeFrom, until }))
        // Two that were asked lie as far apart as was said, whatever stood still between them.
        const days = [...found].flatMap(([day, verdict]) => (verdict === 'waiting' ? [day] : [])).toSorted()
        days.slice(1).forEach((day, at) => {
          expect(daysBetween(days[at] ?? '', day)).toBeGreaterThanOrEqual(every)
        })
      },
    ),
    { numRuns: 800, seed: 12 },
  )
  expect(Math.min(asked, missed)).toBeGreaterThan(500)
})
