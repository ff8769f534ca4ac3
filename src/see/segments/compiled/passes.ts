import { daysOf, type Moment } from '../language/moment.ts'
import type { Test, Value } from '../language/rule.ts'

/** Whether one value passes one test; a value of another kind than the test asks for is not known to it. */
export function passes(test: Test, value: Value, moment: Moment): boolean {
  switch (test.op) {
    case 'known':
      return isKnown(value)
    case 'unknown':
      return !isKnown(value)
    case 'yes':
    case 'no':
      return value === (test.op === 'yes')
    case 'one of':
    case 'none of':
    case 'contains':
    case 'starts with':
      return passesWords(test, value)
    case 'at least':
    case 'more than':
    case 'at most':
    case 'less than':
    case 'exactly':
      return typeof value === 'number' && comparisons[test.op](value, test.value)
    default:
      return isDay(value) && isWithin(value, daysOf(test, moment))
  }
}

export const comparisons = {
  'at least': (value: number, bound: number) => value >= bound,
  'more than': (value: number, bound: number) => value > bound,
  'at most': (value: number, bound: number) => value <= bound,
  'less than': (value: number, bound: number) => value < bound,
  exactly: (value: number, bound: number) => value === bound,
}

function isKnown(value: Value): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}

export function passesWords(test: Extract<Test, { values: string[] } | { text: string }>, value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0 && passesList(test, value)
  if (typeof value !== 'string' || value === '') return false
  if (test.op === 'one of') return test.values.includes(value)
  if (test.op === 'none of') return !test.values.includes(value)
  const place = lowered(value).indexOf(lowered(test.text))
  return test.op === 'contains' ? place >= 0 : place === 0
}

function passesList(test: Extract<Test, { values: string[] } | { text: string }>, list: readonly string[]): boolean {
  if (test.op !== 'one of' && test.op !== 'none of') return false
  return list.some((entry) => test.values.includes(entry)) === (test.op === 'one of')
}

/** Latin letters without regard to case, all else as written: both evaluators can promise exactly that. */
function lowered(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

function isDay(value: Value): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

function isWithin(day: string, { from, to }: { from: string | null; to: string | null }): boolean {
  return (from === null || day >= from) && (to === null || day <= to)
}
