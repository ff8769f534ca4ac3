import { type Counted, opsOf, type ValueType } from '../../language/kinds.ts'
import type { Condition, Test } from '../../language/rule.ts'

const today = { span: 'last', days: 30 } as const
const once = { op: 'at least', count: 1 } as const

/** A test to begin with, for a kind of value. */
export function freshTest(type: ValueType): Test {
  return testOf(opsOf[type][0] ?? 'known')
}

/** The same comparison with another word: what was typed is kept where it still fits. */
export function testOf(op: Test['op'], before?: Test): Test {
  switch (op) {
    case 'one of':
    case 'none of':
      return { op, values: before !== undefined && 'values' in before ? before.values : [] }
    case 'contains':
    case 'starts with':
      return { op, text: before !== undefined && 'text' in before ? before.text : '' }
    case 'on or after':
    case 'on or before':
      return { op, day: before !== undefined && 'day' in before ? before.day : '' }
    case 'in the last':
    case 'in the next':
      return { op, days: before !== undefined && 'days' in before ? before.days : 30 }
    case 'yes':
    case 'no':
    case 'known':
    case 'unknown':
      return { op }
    default:
      return { op, value: before !== undefined && 'value' in before ? before.value : 0 }
  }
}

/** `field:customer.stage`, `metric:depth`, `event`: what is chosen in the list of what a condition is about. */
export function freshCondition(chosen: string, types: (name: string) => ValueType): Condition {
  const [kind = '', ...rest] = chosen.split(':')
  const name = rest.join(':')
  switch (kind) {
    case 'field':
      return { kind, field: name, test: freshTest(types(chosen)) }
    case 'attribute':
      return { kind, attribute: name, test: freshTest(types(chosen)) }
    case 'metric':
      return { kind, metric: name, test: freshTest('number') }
    case 'score':
      return { kind, test: { op: 'less than', value: 40 } }
    case 'band':
      return { kind, bands: ['risk'] }
    case 'segment':
      return { kind, segment: '', inside: true }
    case 'sequence':
      return {
        kind,
        first: { names: [], where: [] },
        next: { names: [], where: [] },
        withinDays: 7,
        within: { span: 'last', days: 90 },
      }
    case 'purchase':
      return { kind, where: [], times: once, within: today }
    case 'contract':
    case 'person':
      return { kind: kind satisfies Counted, where: [], times: once }
    default:
      return { kind: 'event', names: [], where: [], times: once, within: today }
  }
}

export function chosenOf(condition: Condition): string {
  if (condition.kind === 'field') return `field:${condition.field}`
  if (condition.kind === 'attribute') return `attribute:${condition.attribute}`
  if (condition.kind === 'metric') return `metric:${condition.metric}`
  return condition.kind
}
