import type { Text } from '#platform/wording/words.ts'
import { words } from '../words.ts'

const deepest = 100

/**
 * Why no store can keep such a value, or nothing: the character U+0000, half of a surrogate pair, a number that is none, or what is
 * nested without end and cannot be written again.
 */
export function unstorable(value: unknown, depth = 0): Text | undefined {
  if (typeof value === 'string') return unstorableText(value)
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : words.hugeNumber
  if (typeof value !== 'object' || value === null) return undefined
  if (depth >= deepest) return words.notStorable
  for (const [name, inner] of Object.entries(value)) {
    const because = unstorableText(name) ?? unstorable(inner, depth + 1)
    if (because !== undefined) return because
  }
  return undefined
}

function unstorableText(text: string): Text | undefined {
  if (text.includes('\0')) return words.notStorable
  return text.isWellFormed() ? undefined : words.halfCharacter
}

/** Characters as people count them, where half of a pair is none. */
export function isLongerThan(text: string, characters: number): boolean {
  return text.length > characters && (text.length > characters * 2 || [...text].length > characters)
}

/** How many bytes the value has as JSON; without end where it is nested too deep to be written. */
export function sizeOf(value: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(value) ?? '')
  } catch (problem) {
    if (problem instanceof RangeError) return Number.POSITIVE_INFINITY
    throw problem
  }
}
