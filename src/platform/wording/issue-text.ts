import { z } from 'zod'
import type { Locale, Text } from './words.ts'

const errorMaps = { en: z.locales.en().localeError, ja: z.locales.ja().localeError }

/** The message of a validation issue in the caller's language. */
export function issueText(issue: { readonly message: string }, locale: Locale): string {
  if (isLeftEmpty(issue)) return empty[locale]
  const said = errorMaps[locale](issue as Parameters<typeof errorMaps.en>[0])
  return (typeof said === 'string' ? said : said?.message) ?? issue.message
}

export function textOfIssue(issue: { readonly message: string }): Text {
  return { en: issueText(issue, 'en'), ja: issueText(issue, 'ja') }
}

/** The commonest of all: a reader would not know what a string of at least one character is. */
const empty: Text = { en: 'Fill this in.', ja: '入力してください。' }

function isLeftEmpty(issue: object): boolean {
  return (
    'code' in issue &&
    issue.code === 'too_small' &&
    'origin' in issue &&
    issue.origin === 'string' &&
    'minimum' in issue &&
    issue.minimum === 1
  )
}
