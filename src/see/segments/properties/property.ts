import { comparisons, passes, passesWords } from '../compiled/passes.ts'
import type { Moment } from '../language/moment.ts'
import type { Test } from '../language/rule.ts'

/** What a property says, as rules ask for it: one value, or the texts and numbers of a list. */
type Said = string | number | boolean | readonly string[] | null

/** The property of this name, or what lies at the path `address.city` inside one. */
export function saidOf(properties: Readonly<Record<string, unknown>>, name: string): Said {
  const value = Object.hasOwn(properties, name)
    ? properties[name]
    : name.includes('.')
      ? within(properties, name)
      : null
  if (Array.isArray(value)) return value.map(textOf).filter((text) => text !== '')
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** A property that is sometimes 5 and sometimes "5" is found by both; of a list, one entry is enough. */
export function passesProperty(test: Test, said: Said, moment: Moment): boolean {
  switch (test.op) {
    case 'one of':
    case 'none of':
      return passesWords(test, typeof said === 'number' ? textOf(said) : said)
    case 'contains':
    case 'starts with':
      return [said].flat().some((one) => passesWords(test, textOf(one)))
    case 'at least':
    case 'more than':
    case 'at most':
    case 'less than':
    case 'exactly': {
      const number = numberOf(said)
      return number !== null && comparisons[test.op](number, test.value)
    }
    case 'yes':
    case 'no':
      return passes(test, said === 'true' ? true : said === 'false' ? false : said, moment)
    default:
      return passes(test, said, moment)
  }
}

function within(properties: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inside, name) => {
    const isObject = typeof inside === 'object' && inside !== null && !Array.isArray(inside)
    return isObject && Object.hasOwn(inside, name) ? Object.entries(inside).find(([key]) => key === name)?.[1] : null
  }, properties)
}

function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('e+', 'e')
  return typeof value === 'string' ? value : ''
}

function numberOf(said: Said): number | null {
  if (typeof said === 'number') return said
  return typeof said === 'string' && /^-?[0-9]+(\.[0-9]+)?$/.test(said) ? Number(said) : null
}
