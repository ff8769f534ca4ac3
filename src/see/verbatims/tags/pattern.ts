import { normal } from '../sentiment/sentences.ts'

/**
 * Phrases as one expression of PostgreSQL, matched whatever the case: of Latin letters a phrase is found as whole words, with an ending
 * of the plural or without; in Japanese, where nothing stands between words, wherever it stands.
 */
export function patternOf(phrases: readonly string[]): string {
  return phrases
    .map((phrase) => normal(phrase).trim())
    .toSorted((a, b) => b.length - a.length)
    .map(patternOfOne)
    .join('|')
}

function patternOfOne(phrase: string): string {
  const literal = phrase.replaceAll(/[\\^$.|?*+()[\]{}-]/gu, '\\$&').replaceAll(/\s+/gu, '\\s+')
  const begins = /^[a-z0-9]/iu.test(phrase) ? '\\m' : ''
  const ends = /[a-z]$/iu.test(phrase) ? '(?:e?s)?\\M' : /[0-9]$/u.test(phrase) ? '\\M' : ''
  return `${begins}${literal}${ends}`
}
