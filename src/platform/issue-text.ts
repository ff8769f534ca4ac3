import { z } from 'zod'
import type { Locale, Text } from './words.ts'

const errorMaps = { en: z.locales.en().localeError, ja: z.locales.ja().localeError }

/** The message of a validation issue in the caller's language. */
export function issueText(issue: { readonly message: string }, locale: Locale): string {
  const said = errorMaps[locale](issue as Parameters<typeof errorMaps.en>[0])
  return (typeof said === 'string' ? said : said?.message) ?? issue.message
}

export function textOfIssue(issue: { readonly message: string }): Text {
  return { en: issueText(issue, 'en'), ja: issueText(issue, 'ja') }
}
