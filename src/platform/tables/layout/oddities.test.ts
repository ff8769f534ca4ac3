import { expect, test } from 'vitest'
import { oddityCount } from './oddities.ts'

test('an example is never cut inside a character', () => {
  const odd = oddityCount()
  odd.add('above', `${'x'.repeat(99)}😀`)
  expect(odd.verdict()[0]?.examples).toEqual(['x'.repeat(99)])
})
