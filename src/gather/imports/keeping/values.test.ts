import { expect, test } from 'vitest'
import { agreedWords } from './values.ts'

test('a word that two sources mean differently is open; what only one says, or both alike, holds', () => {
  expect(
    agreedWords([
      { A: 'active', B: 'left' },
      { A: 'trial', C: 'leaving' },
      { B: 'left', A: 'active' },
    ]),
  ).toEqual({
    A: null,
    B: 'left',
    C: 'leaving',
  })
})
