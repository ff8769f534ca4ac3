import { expect, test } from 'vitest'
import { rejectsHeader, rejectsLine } from './rejects-file.ts'

const reject = {
  kind: 'rejected' as const,
  until: null,
  target: null,
  row: 12,
  about: [],
  called: null,
  column: '金額',
  because: { en: '“x” is not an amount', ja: '「x」は金額として読めません' },
  cells: ['001', '=HYPERLINK("http://evil.test")', 'two\nlines'],
}

test('a rejected row says where, in which column and why, in the language of its reader', () => {
  expect(rejectsHeader(['code', 'a,b'], 'ja')).toBe('行,列,理由,code,"a,b"\r\n')
  expect(rejectsLine(reject, 'ja')).toContain('12,金額,「x」は金額として読めません,001,')
  expect(rejectsHeader([], 'en')).toBe('Row,Column,Reason\r\n')
  expect(rejectsLine(reject, 'en')).toContain('12,金額,“x” is not an amount,001,')
})

test('a formula in a rejected row becomes text', () => {
  expect(rejectsLine(reject, 'en')).toContain(`"'=HYPERLINK(""http://evil.test"")"`)
})
