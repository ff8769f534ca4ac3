import type { Rule, Rules } from './rules.ts'
import { type Answers, type Value, valueIn } from './values.ts'

/** Whether the rules hold of these answers, of which none may be an answer to a question that was not shown. */
export function holds({ match, rules }: Rules, answers: Answers): boolean {
  const one = (rule: Rule) => met(rule, valueIn(answers, rule.question))
  return match === 'all' ? rules.every(one) : rules.some(one)
}

function met(rule: Rule, value: Value | undefined): boolean {
  if (rule.is === 'unanswered') return value === undefined
  if (value === undefined) return false
  switch (rule.is) {
    case 'answered':
      return true
    case 'atMost':
      return typeof value === 'number' && value <= rule.than
    case 'atLeast':
      return typeof value === 'number' && value >= rule.than
    case 'anyOf':
      return optionsIn(value).some((option) => rule.options.includes(option))
    case 'noneOf':
      return !optionsIn(value).some((option) => rule.options.includes(option))
  }
}

function optionsIn(value: Value): readonly string[] {
  if (typeof value !== 'object') return []
  if ('option' in value) return [value.option]
  return 'options' in value ? value.options : []
}
