import { expect, test } from 'vitest'
import { columnSurvey } from './columns/column-survey.ts'
import { type FileRow, isAmong } from './file-row.ts'
import { layoutOf } from './layout/layout.ts'

const width = 16_384
const places = Array.from({ length: width }, (_, place) => place)

test('a place is found among those in order', () => {
  expect([isAmong([], 0), isAmong([0, 2, 9], 2), isAmong([0, 2, 9], 3), isAmong([0, 2, 9], 9)]).toEqual([
    false,
    true,
    false,
    true,
  ])
})

test('a sheet of all columns is surveyed in time that grows with its cells, and kept small', () => {
  const survey = columnSurvey(width)
  const start = performance.now()
  for (let row = 0; row < 40; row++)
    survey.hear(
      places.map((place) => `${row}.${place + 1}`),
      places,
    )
  const profiles = survey.verdict()
  expect(performance.now() - start).toBeLessThan(8000)
  expect([profiles[0]?.values.length, profiles[0]?.distinct, profiles[0]?.more]).toEqual([3, 30, true])
})

test('its headings are found, groups over them, too', () => {
  const rows: FileRow[] = [
    {
      row: 1,
      cells: places.map((place) => (place % 2 === 0 ? `group ${place}` : '')),
      spans: places.filter((place) => place % 2 === 0).map((place) => [place, place + 1] as const),
      share: 0,
    },
    { row: 2, cells: places.map((place) => `name ${place}`), share: 0 },
    ...Array.from({ length: 300 }, (_, at) => ({ row: at + 3, cells: places.map(() => 'text'), share: 0 })),
  ]
  const start = performance.now()
  expect(layoutOf(rows, new Set()).header).toEqual([1, 2])
  expect(performance.now() - start).toBeLessThan(12_000)
})
