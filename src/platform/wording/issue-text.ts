import { z } from 'zod'
import type { Locale, Text } from './words.ts'

const errorMaps = { en: z.locales.en().localeError, ja: z.locales.ja().localeError }

/** The message of a validation issue in the caller's language. */
export function issueText(issue: { readonly message: string }, locale: Locale): string {
  const plain = plainly(issue)
  if (plain !== null) return plain[locale]
  const said = errorMaps[locale](issue as Parameters<typeof errorMaps.en>[0])
  return (typeof said === 'string' ? said : said?.message) ?? issue.message
}

export function textOfIssue(issue: { readonly message: string }): Text {
  return { en: issueText(issue, 'en'), ja: issueText(issue, 'ja') }
}

type Told = { readonly [field in 'code' | 'origin' | 'minimum' | 'expected' | 'format' | 'values']?: unknown }

/** The commonest, as a reader of a form knows them: not what a string of at least one character is, nor what was undefined. */
function plainly(issue: object): Text | null {
  const { code, origin, minimum, expected, format, values }: Told = issue
  if (code === 'too_small' && origin === 'string' && minimum === 1)
    return { en: 'Fill this in.', ja: '入力してください。' }
  if (code === 'invalid_type' && (expected === 'number' || expected === 'int'))
    return { en: 'A number is expected here.', ja: '数値で指定してください。' }
  if (code === 'invalid_format' && format === 'uuid')
    return { en: 'This is not the form of an id.', ja: 'IDの形式が正しくありません。' }
  if (code === 'invalid_value' && Array.isArray(values) && values.length > 1)
    return {
      en: `One of these is expected: ${values.join(', ')}.`,
      ja: `次のいずれかを指定してください：${values.join('、')}`,
    }
  return null
}
