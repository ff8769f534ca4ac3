import { expect, test } from 'vitest'
import { isForExamples } from './looking.ts'

test.each([
  ['https://sumire.example/help', true],
  ['https://a.b.example:8443/', true],
  ['https://a.b.test/', false],
  ['https://x.invalid', true],
  ['https://example.com/guide', false],
  ['https://example.jp/.test', false],
  ['https://attest/', false],
  ['no address', false],
])('%s belongs to nobody: %s', (url, is) => expect(isForExamples(url)).toBe(is))
