import { expect, test } from 'vitest'
import { companyName } from './company-name.ts'
import { domainOf } from './identity.ts'
import { isShorterSpelling, normalName } from './normal-name.ts'
import { ownerFinder } from './owner-word.ts'

const of = (piece: string) => piece.repeat(Math.ceil(100_000 / piece.length))
const ownerOf = ownerFinder([{ id: '1', name: '青木 花', email: 'hana@example.com' }])

test.each([
  ['commas', `a${of(',')}b`],
  ['commas and spaces', `a${of(', ')}b`],
  ['forms', `a${of(' co')} x`],
  ['forms in Japanese', of('株式会')],
  ['letters', of('a')],
  ['spaces', `a${of(' ')}b`],
  ['points', `${of('a.')} `],
  ['ats', of('a@')],
  ['dashes', of('-')],
] as const)('a name of a hundred thousand characters is no burden: %s', (_, name) => {
  const start = performance.now()
  companyName(name)
  normalName(name)
  isShorterSpelling(name, name)
  domainOf(name)
  ownerOf(name)
  expect(performance.now() - start).toBeLessThan(400)
})

test('the form at the end of a long name is found', () => {
  const long = 'Harbor '.repeat(40).trim()
  expect(companyName(`${long}, Inc.`)).toEqual({ core: long, legalForm: 'Inc.', position: 'after' })
})

test('who is named as an owner is never cut inside a character', () => {
  const named = ownerOf(`${'a'.repeat(199)}😀`)
  expect(named).toEqual({ named: 'a'.repeat(199) })
  const long = ownerOf(`${'a'.repeat(199)}😀${'b'.repeat(400)}`)
  expect(long).toEqual({ named: 'a'.repeat(199) })
})

test('what stands before the form is counted in characters, as the database counts', () => {
  expect(normalName('𠮷野株式会社東京')).toBe('𠮷野東京 (2-株式会社)')
  expect(normalName('İzmir株式会社北')).toMatch(/ \(5-株式会社\)$/)
})
