import { expect, test } from 'vitest'
import { exactJson } from './exact-json.ts'

test.each([
  ['{"n":9007199254740991}', { n: 9_007_199_254_740_991 }],
  ['{"n":9007199254740993}', { n: '9007199254740993' }],
  ['{"n": -9007199254740993}', { n: '-9007199254740993' }],
  ['{"n":12345678901234567890.50}', { n: '12345678901234567890.50' }],
  ['[123456789012345678901234567890]', ['123456789012345678901234567890']],
  ['{"a":[1,{"b":98765432109876543210}],"c":1e30}', { a: [1, { b: '98765432109876543210' }], c: 1e30 }],
  ['{"n":0.12345678901234567890}', { n: 0.12345678901234568 }],
  ['{"text":",1234567890123456789","n":5}', { text: ',1234567890123456789', n: 5 }],
  [
    '{"n":1234567890123456,"__proto__":9007199254740993}',
    JSON.parse('{"n":1234567890123456,"__proto__":"9007199254740993"}'),
  ],
])('%s keeps its digits', (text, meant) => {
  expect(exactJson(text)).toEqual(meant)
})

test('digits are kept beside what is nested ten thousand levels deep', () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
  expect(exactJson(`{"deep":${deep},"n":9007199254740993}`)).toMatchObject({ n: '9007199254740993' })
})

test('what is no JSON is refused in both ways', () => {
  expect(() => exactJson('{"n":01}')).toThrow(SyntaxError)
  expect(() => exactJson('{9007199254740993:1,"n":9007199254740993}')).toThrow(SyntaxError)
  expect(() => exactJson('{"n":9007199254740993')).toThrow(SyntaxError)
})
