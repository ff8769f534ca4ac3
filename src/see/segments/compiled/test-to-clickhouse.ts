import { daysOf, type Moment } from '../language/moment.ts'
import type { Test, ValueType } from '../language/rule.ts'
import type { Parameters } from './place.ts'

/** How one value is written in SQL, one expression for each way to look at it; each may be NULL where it is not known. */
export type Written = {
  /** A String, NULL where the value is unknown or no text. */
  readonly text: string
  readonly list?: string
  readonly number: string
  /** `YYYY-MM-DD` as a String, or a Date32: whichever `day` says. */
  readonly day: string
  readonly dayType: 'String' | 'Date32'
  readonly flag: string
  readonly known: string
}

const symbols = { 'at least': '>=', 'more than': '>', 'at most': '<=', 'less than': '<', exactly: '=' } as const

/** The test as a condition that is true or false and never NULL. */
export function testToClickhouse(test: Test, value: Written, parameters: Parameters, moment: Moment): string {
  switch (test.op) {
    case 'known':
      return value.known
    case 'unknown':
      return `NOT ${value.known}`
    case 'yes':
    case 'no':
      return `ifNull(${value.flag} = ${test.op === 'yes' ? 1 : 0}, 0)`
    case 'one of':
    case 'none of':
    case 'contains':
    case 'starts with':
      return words(test, value, parameters)
    case 'at least':
    case 'more than':
    case 'at most':
    case 'less than':
    case 'exactly':
      return `ifNull(${value.number} ${symbols[test.op]} ${parameters.bind(test.value, 'Float64')}, 0)`
    default:
      return days(test, value, parameters, moment)
  }
}

function words(
  test: Extract<Test, { values: string[] } | { text: string }>,
  value: Written,
  parameters: Parameters,
): string {
  if (test.op === 'one of' || test.op === 'none of') {
    const values = parameters.bind(test.values, 'Array(String)')
    if (value.list !== undefined) {
      const some = `hasAny(${value.list}, ${values})`
      return test.op === 'one of' ? some : `(notEmpty(${value.list}) AND NOT ${some})`
    }
    const text = `ifNull(${value.text}, '')`
    return test.op === 'one of' ? `${text} IN ${values}` : `(${text} NOT IN ${values} AND ${text} != '')`
  }
  if (value.list !== undefined) return '0'
  const place = `position(lower(ifNull(${value.text}, '')), lower(${parameters.bind(test.text, 'String')}))`
  return test.op === 'contains' ? `${place} > 0` : `${place} = 1`
}

function days(test: Test, value: Written, parameters: Parameters, moment: Moment): string {
  const { from, to } = daysOf(test, moment)
  const edges = [
    ...(from === null ? [] : [`${value.day} >= ${parameters.bind(from, value.dayType)}`]),
    ...(to === null ? [] : [`${value.day} <= ${parameters.bind(to, value.dayType)}`]),
  ]
  return `ifNull(${edges.join(' AND ')}, 0)`
}

/** A column or declared expression of a known type. */
export function writtenColumn(expression: string, type: ValueType): Written {
  const nothing = 'NULL'
  const written = { text: nothing, number: nothing, day: nothing, dayType: 'Date32', flag: nothing } as const
  switch (type) {
    case 'number':
      return { ...written, number: `toFloat64(${expression})`, known: `isNotNull(${expression})` }
    case 'date':
      return { ...written, day: `toDate32(${expression})`, known: `isNotNull(${expression})` }
    case 'flag':
      return { ...written, flag: expression, known: `isNotNull(${expression})` }
    case 'list':
      return { ...written, list: expression, known: `notEmpty(${expression})` }
    default:
      return { ...written, text: `toString(${expression})`, known: `(ifNull(toString(${expression}), '') != '')` }
  }
}

/** A custom attribute of a customer: its mirror keeps texts, numbers and flags in three maps. */
export function writtenAttribute(name: string, parameters: Parameters): Written {
  const key = parameters.bind(name, 'String')
  return {
    text: `texts[${key}]`,
    number: `if(mapContains(numbers, ${key}), numbers[${key}], NULL)`,
    day: dayIn(`texts[${key}]`),
    dayType: 'String',
    flag: `if(mapContains(flags, ${key}), flags[${key}], NULL)`,
    known: `(texts[${key}] != '' OR mapContains(numbers, ${key}) OR mapContains(flags, ${key}))`,
  }
}

export function dayIn(text: string): string {
  return `if(match(${text}, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'), ${text}, NULL)`
}
