import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from '../../../test/oracles/figures-of.ts'
import { unknown } from '../known.ts'
import { calendarDate, dayNumber } from './calendar-date.ts'
import { type CohortSubject, cohortGrid, cohortOfSubject } from './cohort-grid.ts'

const { cohorts } = figuresOf<{
  cohorts: {
    seenUntil: string
    subjects: CohortSubject[]
    sizes: Record<string, number>
    active: { month: string; offset: number; count: number }[]
  }
}>('time')

const over = unknown('period_not_over')

test('agrees with a pandas pivot, and leaves the unfinished month unknown', () => {
  const grid = cohortGrid(cohorts.subjects, { kind: 'month', seenUntil: cohorts.seenUntil })
  expect(grid).toHaveLength(11)
  for (const { joined, size, active, rate } of grid) {
    const month = joined.first.slice(0, 7)
    expect(size).toBe(cohorts.sizes[month] ?? 0)
    const counts = active.map((_, k) => cohorts.active.find((c) => c.month === month && c.offset === k)?.count ?? 0)
    expect(active.slice(0, -1)).toEqual(counts.slice(0, -1).map((value) => ({ known: true, value })))
    expect(active.at(-1)).toEqual(over)
    if (size > 0) {
      expect(rate.slice(0, -1)).toEqual(counts.slice(0, -1).map((count) => ({ known: true, value: count / size })))
    }
  }
})

test('80 of 100 active in the third month is 80 %, and those never seen are not active rather than missing', () => {
  const subjects = Array.from({ length: 100 }, (_, i) => ({
    joinedOn: '2026-01-10',
    activeOn: i < 80 ? ['2026-04-30', '2026-04-01'] : [],
  }))
  const [january] = cohortGrid(subjects, { kind: 'month', seenUntil: '2026-04-30' })
  expect(january?.rate).toEqual([0, 0, 0, 0.8].map((value) => ({ known: true, value })))
})

test('a month in which nobody joined has size 0 and unknown rates', () => {
  const grid = cohortGrid(
    [
      { joinedOn: '2026-01-10', activeOn: [] },
      { joinedOn: '2026-03-10', activeOn: [] },
    ],
    { kind: 'month', seenUntil: '2026-03-31' },
  )
  expect(grid[1]?.size).toBe(0)
  expect(grid[1]?.rate[0]).toEqual(unknown('nobody_joined'))
})

test('the last day of a period completes it', () => {
  const subjects = [{ joinedOn: '2026-01-10', activeOn: ['2026-02-01'] }]
  const lastCell = (seenUntil: string) => cohortGrid(subjects, { kind: 'month', seenUntil })[0]?.active[1]
  expect(lastCell('2026-02-27')).toEqual(over)
  expect(lastCell('2026-02-28')).toEqual({ known: true, value: 1 })
})

test('order does not matter, nothing is changed, and sizes add up to those who joined', () => {
  const day = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-12-31') }).map(calendarDate)
  const subject = fc.record({ joinedOn: day, activeOn: fc.array(day, { maxLength: 6 }) })
  fc.assert(
    fc.property(fc.array(subject, { minLength: 1 }), (subjects) => {
      const question = { kind: 'week', seenUntil: '2026-12-31' } as const
      const before = JSON.stringify(subjects)
      const grid = cohortGrid(subjects, question)
      expect(cohortGrid(subjects.toReversed(), question)).toEqual(grid)
      expect(JSON.stringify(subjects)).toBe(before)
      expect(grid.reduce((sum, { size }) => sum + size, 0)).toBe(subjects.length)
      for (const { size, active } of grid)
        for (const cell of active) if (cell.known) expect(cell.value <= size).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('those who joined later are not in the grid, and a grid of nobody is empty', () => {
  const late = { joinedOn: '2026-05-01', activeOn: [] }
  expect(cohortGrid([late], { kind: 'month', seenUntil: '2026-04-30' })).toEqual([])
  const grid = cohortGrid([late, { joinedOn: '2026-04-01', activeOn: [] }], { kind: 'month', seenUntil: '2026-04-30' })
  expect(grid.map(({ size }) => size)).toEqual([1])
  expect(cohortOfSubject(late, 'quarter').first).toBe('2026-04-01')
})
