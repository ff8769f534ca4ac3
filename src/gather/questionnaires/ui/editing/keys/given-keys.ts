import type { Questionnaire } from '../../../asked/questionnaire.ts'
import type { Rules } from '../../../asked/rules.ts'

/**
 * Every key that stood for something once: of questions and ends, and within each question of its options, rows and columns. It only
 * grows: a key that was removed is not given again, or what hangs on it would hang on something else.
 */
export type GivenKeys = {
  readonly questions: ReadonlySet<string>
  readonly ends: ReadonlySet<string>
  readonly within: ReadonlyMap<string, ReadonlySet<string>>
}

export const noKeys: GivenKeys = { questions: new Set(), ends: new Set(), within: new Map() }

/** What was given before, and what stands in these: what their conditions name as well, for that was removed and is missed. */
export function givenIn(before: GivenKeys, asked: readonly Pick<Questionnaire, 'questions' | 'ends'>[]): GivenKeys {
  const questions = new Set(before.questions)
  const ends = new Set(before.ends)
  const within = new Map([...before.within].map(([key, keys]) => [key, new Set(keys)]))
  const put = (question: string, keys: readonly string[]) => {
    questions.add(question)
    within.set(question, new Set([...(within.get(question) ?? []), ...keys]))
  }
  const putRules = (rules: Rules | null) => {
    for (const rule of rules?.rules ?? []) put(rule.question, 'options' in rule ? rule.options : [])
  }
  for (const one of asked) {
    for (const question of one.questions) {
      const lists = [
        'options' in question ? question.options : [],
        'rows' in question ? question.rows : [],
        'columns' in question ? question.columns : [],
      ]
      put(
        question.key,
        lists.flat().map(({ key }) => key),
      )
      putRules(question.showIf)
    }
    for (const end of one.ends) {
      ends.add(end.key)
      putRules(end.showIf)
    }
  }
  return { questions, ends, within }
}

/** Those of the options, rows and columns of a question. */
export function givenWithin(given: GivenKeys, question: string): string[] {
  return [...(given.within.get(question) ?? [])]
}
