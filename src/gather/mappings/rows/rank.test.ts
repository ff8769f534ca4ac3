import { expect, test } from 'vitest'
import { ranking, rankSurvey } from './rank.ts'

function ranked(cells: readonly string[], style = {}) {
  const survey = rankSurvey('UTC')
  for (const cell of cells) survey.hear(cell)
  const rankOf = ranking(survey.verdict(), style, 'UTC')
  return cells.map((cell) => {
    const { rank, because } = rankOf(cell)
    return because ? `? ${because.en}` : rank
  })
}

test('a column of days stays one of days: what is none comes before all others, and is told', () => {
  expect(ranked(['2026-04-01', '来月ごろ', '2026/02/30', '', '2026-03-01'])).toEqual([
    Date.UTC(2026, 3, 1),
    '? “来月ごろ” is not a date and time such as 2024-04-01 15:05',
    '? “2026/02/30” is not a date and time such as 2024-04-01 15:05',
    null,
    Date.UTC(2026, 2, 1),
  ])
})

test('numbers that could be days of a spreadsheet are numbers where others could not', () => {
  expect(ranked(['3', '45000', '1,200'])).toEqual([3, 45_000, 1200])
  expect(ranked(['45000', '2026-04-01'])).toEqual([Date.UTC(2023, 2, 15), Date.UTC(2026, 3, 1)])
})

test('days whose order the whole column tells', () => {
  expect(ranked(['3/4/2026', '31/12/2025'], { order: 'dmy' })).toEqual([Date.UTC(2026, 3, 3), Date.UTC(2025, 11, 31)])
})

test('a column of words is one of words', () => {
  expect(ranked(['v2', 'v10', '3'])).toEqual(['v2', 'v10', '3'])
})
