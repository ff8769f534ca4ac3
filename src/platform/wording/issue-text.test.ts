import { expect, test } from 'vitest'
import { z } from 'zod'
import { issueText, textOfIssue } from './issue-text.ts'

const issueOf = (shape: z.ZodType, value: unknown) => {
  const [issue] = shape.safeParse(value).error?.issues ?? []
  if (issue === undefined) throw new Error('the value is taken')
  return issue
}

test('what was left empty is asked for in words that a reader of a form knows', () => {
  expect(textOfIssue(issueOf(z.string().trim().min(1), ' '))).toEqual({ en: 'Fill this in.', ja: '入力してください。' })
})

test.each([
  ['a number', z.coerce.number(), 'abc', 'A number is expected here.', '数値で指定してください。'],
  ['a whole number', z.int(), '7', 'A number is expected here.', '数値で指定してください。'],
  ['an id', z.uuid(), 'abc', 'This is not the form of an id.', 'IDの形式が正しくありません。'],
  [
    'a choice',
    z.enum(['risk', 'watch']),
    'x',
    'One of these is expected: risk, watch.',
    '次のいずれかを指定してください：risk、watch',
  ],
])('what is expected is said plainly: %s', (_, shape, value, en, ja) => {
  expect(textOfIssue(issueOf(shape, value))).toEqual({ en, ja })
})

test('everything else is said as the validation says it, in the language of the caller', () => {
  const issue = issueOf(z.number().max(100), 101)
  expect(issueText(issue, 'en')).toContain('100')
  expect(issueText(issue, 'ja')).toMatch(/100.*[ぁ-ん]/)
  expect(issueText(issueOf(z.string().min(10), 'short'), 'en')).not.toBe('Fill this in.')
})
