import type { Parameters } from '../compiled/place.ts'
import { dayIn, testToClickhouse, type Written } from '../compiled/test-to-clickhouse.ts'
import type { Moment } from '../language/moment.ts'
import type { Test } from '../language/rule.ts'

const numbers = "('Int64', 'UInt64', 'Double')"

/** A test of an event's property, whatever its JSON says there: see `passesProperty`. */
export function propertyToClickhouse(test: Test, name: string, parameters: Parameters, moment: Moment): string {
  const { list, ...single } = writtenProperty(name, parameters)
  const passed = testToClickhouse(test, single, parameters, moment)
  switch (test.op) {
    case 'one of':
    case 'none of':
      return `(${passed} OR ${testToClickhouse(test, { ...single, list }, parameters, moment)})`
    case 'contains':
    case 'starts with': {
      const entry = testToClickhouse(test, { ...single, text: 'one' }, parameters, moment)
      return `(${passed} OR arrayExists(one -> ${entry}, ${list}))`
    }
    default:
      return passed
  }
}

function writtenProperty(name: string, parameters: Parameters): Written & { list: string } {
  const read = reader(name, parameters)
  const type = read('JSONType')
  const text = read('JSONExtractString')
  const isNumber = `${type} IN ${numbers}`
  const isText = `${type} = 'String'`
  const entry = `multiIf(JSONType(e) = 'String', JSONExtractString(e), JSONType(e) IN ${numbers}, e, '')`
  const list = `if(${type} = 'Array', arrayFilter(e -> e != '', arrayMap(e -> ${entry}, ${read('JSONExtractArrayRaw')})), [])`
  return {
    text: `multiIf(${isText}, ${text}, ${isNumber}, ${read('JSONExtractRaw')}, '')`,
    list,
    number: `multiIf(${isNumber}, toNullable(${read('JSONExtractFloat')}), ${isText} AND match(${text}, '^-?[0-9]+([.][0-9]+)?$'), toFloat64OrNull(${text}), NULL)`,
    day: dayIn(`if(${isText}, ${text}, '')`),
    dayType: 'String',
    flag: `multiIf(${type} = 'Bool', toNullable(${read('JSONExtractBool')}), ${isText} AND ${text} IN ('true', 'false'), toNullable(toUInt8(${text} = 'true')), NULL)`,
    known: `multiIf(${isText}, ${text} != '', ${type} IN ('Int64', 'UInt64', 'Double', 'Bool'), 1, notEmpty(${list}))`,
  }
}

/** How a function of JSON is asked for the property, or for what lies at the path `address.city` where no property is called so. */
function reader(name: string, parameters: Parameters): (ask: string) => string {
  const key = parameters.bind(name, 'String')
  if (!name.includes('.')) return (ask) => `${ask}(properties, ${key})`
  const path = name.split('.').map((part) => parameters.bind(part, 'String'))
  const raw = `if(JSONHas(properties, ${key}), JSONExtractRaw(properties, ${key}), JSONExtractRaw(properties, ${path.join(', ')}))`
  return (ask) => (ask === 'JSONExtractRaw' ? raw : `${ask}(${raw})`)
}
