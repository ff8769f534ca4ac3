import type { Condition, On, Rule, Test } from '../../language/rule.ts'

/** Whether everything is filled in, so that the rule can be counted and kept. */
export function isComplete(rule: Rule): boolean {
  switch (rule.kind) {
    case 'all':
      return rule.rules.every(isComplete)
    case 'any':
      return rule.rules.length > 0 && rule.rules.every(isComplete)
    case 'not':
      return isComplete(rule.rule)
    default:
      return isFilled(rule)
  }
}

function isFilled(condition: Condition): boolean {
  switch (condition.kind) {
    case 'field':
    case 'attribute':
    case 'metric':
    case 'score':
      return isTest(condition.test)
    case 'segment':
      return condition.segment !== ''
    case 'band':
      return condition.bands.length > 0
    case 'sequence':
      return [...condition.first.where, ...condition.next.where].every(isOn)
    default:
      return (
        condition.where.every(isOn) &&
        (!('within' in condition) ||
          condition.within.span !== 'between' ||
          (condition.within.from !== '' && condition.within.to !== ''))
      )
  }
}

const isOn = ({ on, test }: On): boolean => on !== '' && isTest(test)

function isTest(test: Test): boolean {
  if ('values' in test) return test.values.length > 0
  if ('text' in test) return test.text !== ''
  return !('day' in test) || test.day !== ''
}
