import { kanaEdges } from '#platform/wording/kana.ts'

/** Whether a text says one of these words: in scripts with spaces and in kana as a word of its own, so that Li is not found in Live. */
export function says(text: string, words: readonly string[]): boolean {
  return words.some((word) => patternOf(word).test(text))
}

function patternOf(word: string): RegExp {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const isSpaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
  const { before, after } = isSpaced ? { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' } : kanaEdges(word)
  return new RegExp(`${before}${literal}${after}`, 'u')
}

/**
 * A mapping without what it says of a person: values of the file that name them, and what stands for every row. The headings stay, for
 * without them it is no mapping.
 */
export function mappingWithout(mapping: unknown, words: readonly string[]): unknown {
  if (Array.isArray(mapping)) return mapping.map((one) => mappingWithout(one, words))
  if (!isRecord(mapping)) return mapping
  return Object.fromEntries(
    Object.entries(mapping).map(([key, value]) => {
      if (key === 'values' || key === 'not') return [key, valuesWithout(value, words)]
      if (key === 'defaults') return [key, entriesWithout(value, words)]
      if (key === 'constant') return [key, typeof value === 'string' && says(value, words) ? '' : value]
      return [key, mappingWithout(value, words)]
    }),
  )
}

/** Of a list of values one that is gone leaves a mark: a rule for some rows never becomes one for all. */
function valuesWithout(values: unknown, words: readonly string[]): unknown {
  if (!Array.isArray(values)) return entriesWithout(values, words)
  return values.map((one) => (typeof one === 'string' && says(one, words) ? '…' : one))
}

export function entriesWithout(entries: unknown, words: readonly string[]): unknown {
  if (!isRecord(entries)) return entries
  return Object.fromEntries(
    Object.entries(entries).filter(
      ([key, value]) => !says(key, words) && !(typeof value === 'string' && says(value, words)),
    ),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
