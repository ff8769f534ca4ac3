import { expect, test } from 'vitest'
import { csvLine, neutralised } from './csv.ts'

test('cells are quoted where needed, and what is not known is empty', () => {
  expect(csvLine(['a,b', 'two\nlines', 'say "so"', -1.5, null, 'plain'])).toBe(
    '"a,b","two\nlines","say ""so""",-1.5,,plain\r\n',
  )
})

test.each(['+1+1', '-2+3', '@SUM(A1)', '\tx', '＝1+1', '=HYPERLINK("http://evil.test")', '-'])(
  '%j would be computed and becomes text',
  (cell) => expect(neutralised(cell)).toBe(`'${cell}`),
)

test.each(['-5', '+81', '-1,234', '-1,200.50', 'a=b', ''])('%j stays as it is', (cell) =>
  expect(neutralised(cell)).toBe(cell),
)
