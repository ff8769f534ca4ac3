import { expect, test } from 'vitest'
import type { Delimiter } from '../text/dialect.ts'
import { columnSurvey } from './column-survey.ts'

function told(cells: readonly string[], delimiter?: Delimiter) {
  const survey = columnSurvey(1, delimiter)
  for (const cell of cells) survey.hear([cell])
  return survey.verdict()[0]
}

test.each([
  ['points with other than three digits', ['1.250', '2.5', '990'], '.'],
  ['a leading zero', ['0.125', '1.250'], '.'],
  ['four digits before the point', ['1234.567'], '.'],
  ['both marks, point last', ['1,234.50', '990'], '.'],
  ['thousands by commas', ['1,250', '12,500', '990'], '.'],
  ['Indian groups', ['12,34,567'], '.'],
  ['yen', ['¥120,000（税抜）', '30,000円', '要確認'], '.'],
  ['both marks, comma last', ['1.250,50', '12,345'], ','],
  ['two groups by points', ['1.250.000', '250'], ','],
  ['a comma with one digit', ['250,5', '1.250'], ','],
  ['euros', ['1.250,00 €', '€ 990'], ','],
  ['spaces', ['1 250,5'], ','],
  ['apostrophes', ["1'250.5"], '.'],
  ['points with three digits only', ['1.250', '2.500', '990'], 'open'],
  ['contradictions', ['1.250,50', '1,234.5'], 'open'],
  ['whole numbers', ['1', '25', '-3'], null],
  ['texts', ['1.2.3', 'a.b', '10.0.0.1', '2026.1.1'], null],
  ['no cells', ['', ' '], null],
] as const)('the decimal mark of %s', (_, cells, decimal) => {
  expect(told(cells)?.decimal).toBe(decimal)
})

test('in a file cut by semicolons 1,250 is open, too', () => {
  expect(told(['1,250', '990'], ';')?.decimal).toBe('open')
  expect(told(['1,250', '990'], ',')?.decimal).toBe('.')
})

test('numbers that a workbook keeps say nothing of how texts are written', () => {
  const survey = columnSurvey(2)
  survey.hear(['1.25', '1.25'], [0])
  survey.hear(['1.250,50', '2'])
  expect(survey.verdict().map(({ decimal }) => decimal)).toEqual([',', '.'])
})

test.each([
  ['a seventeenth month', ['2/3/2023', '9/17/2023'], 'mdy'],
  ['a day above twelve in front', ['2/3/2023', '17/9/2023'], 'dmy'],
  ['points', ['01.02.2026', '31.03.2026', '2026-01-01'], 'dmy'],
  ['times behind', ['11/03/2026 09:12:45 AM', '11/15/2026 09:12:45 AM'], 'mdy'],
  ['nothing certain', ['2/3/2023', '4/5/2023'], 'open'],
  ['contradictions', ['13/2/2023', '2/13/2023'], 'open'],
  ['two digits that may begin with the year', ['26/11/03', '26/12/15'], 'open'],
  ['two digits with days above 31 nowhere', ['12/31/23', '1/2/23'], 'mdy'],
  ['days that read alike', ['5/5/2023', '6/6/2023'], null],
  ['years in front', ['2023/2/3', '2023-04-05'], null],
  ['impossible days', ['13/13/2023'], null],
] as const)('the order of days with %s', (_, cells, order) => {
  expect(told(cells)?.order).toBe(order)
})

test('the first fifty values are kept, a thousand counted', () => {
  const many = Array.from({ length: 3000 }, (_, at) => `value ${at % 1500}`)
  const profile = told(many)
  expect([profile?.values.length, profile?.distinct, profile?.more, profile?.filled]).toEqual([50, 1000, true, 3000])
  expect(told(['a', 'b', 'a', '', ' '])).toMatchObject({ values: ['a', 'b'], distinct: 2, more: false, filled: 3 })
})

test('a hundred thousand rows of twenty columns pass in a moment', () => {
  const survey = columnSurvey(20)
  const start = performance.now()
  for (let row = 0; row < 100_000; row++) {
    survey.hear(
      Array.from({ length: 20 }, (_, place) =>
        place % 4 === 0
          ? `name ${row}`
          : place % 4 === 1
            ? String(row)
            : place % 4 === 2
              ? `${row % 900}.25`
              : '2026-01-02',
      ),
    )
  }
  expect(survey.verdict()[2]?.decimal).toBe('.')
  expect(performance.now() - start).toBeLessThan(5000)
})

test('values are shown by their first three hundred characters, none cut in half', () => {
  const [value = ''] = told([`${'x'.repeat(299)}😀`])?.values ?? []
  expect(value).toBe('x'.repeat(299))
})
