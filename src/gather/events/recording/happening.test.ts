import { expect, test } from 'vitest'
import { propertiesText } from './happening.ts'

test.each([
  ['1e30', '{"n":1e+30}'],
  ['123456789012345678901234567890', '{"n":1.2345678901234568e+29}'],
  ['18446744073709551616', '{"n":1.8446744073709552e+19}'],
  ['-100000000000000000000', '{"n":-1e+20}'],
  ['1234567890123456789', '{"n":1234567890123456800}'],
  ['-0.00012345678901234567', '{"n":-0.00012345678901234567}'],
  ['"100000000000000000000"', '{"n":"100000000000000000000"}'],
  [String.raw`"\ud800 half, \\ud800 told of"`, String.raw`{"n":"\ufffd half, \\ud800 told of"}`],
  ['"🌙"', '{"n":"🌙"}'],
])('a property of %s is written so that all properties stay readable', (given, written) => {
  expect(propertiesText(JSON.parse(`{"n":${given}}`))).toBe(written)
})
