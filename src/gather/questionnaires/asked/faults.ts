import type { Text } from '#platform/wording/words.ts'
import * as words from './fault-words.ts'
import type { Option, Question, Questionnaire } from './questionnaire.ts'
import type { Rule, Rules } from './rules.ts'
import { type Both, isBlank } from './texts.ts'
import { otherKey, stepsOf } from './values.ts'

/** What must be mended before a draft can be published; `path` is the place in it. */
export type Fault = Text & { readonly path: string }

export function faultsOf({ title, questions, ends, thanks }: Questionnaire): Fault[] {
  return [
    ...(isBlank(title) ? [at('title', words.noTitle)] : []),
    ...(questions.length === 0 ? [at('questions', words.noQuestions)] : []),
    ...doubles('questions', questions),
    ...questions.flatMap((question, place) => {
      const path = `questions.${place}`
      const earlier = questions.slice(0, place)
      return [...ofQuestion(path, question), ...(question.showIf ? ofRules(path, question.showIf, earlier) : [])]
    }),
    ...doubles('ends', ends),
    ...ends.flatMap(({ title: said, showIf }, place) => {
      const path = `ends.${place}`
      return [...lacking(`${path}.title`, said), ...ofRules(path, showIf, questions)]
    }),
    ...lacking('thanks.title', thanks.title),
  ]
}

function at(path: string, { en, ja }: Text): Fault {
  return { path, en, ja }
}

function lacking(path: string, text: Both): Fault[] {
  return isBlank(text) ? [at(path, words.noText)] : []
}

function doubles(path: string, keyed: readonly { readonly key: string }[]): Fault[] {
  const seen = new Set<string>()
  return keyed.flatMap(({ key }, place) => {
    if (seen.has(key)) return [at(`${path}.${place}.key`, words.twice(key))]
    seen.add(key)
    return []
  })
}

function ofOptions(path: string, options: readonly Option[], least: number): Fault[] {
  return [
    ...(options.length < least ? [at(path, words.tooFew(least))] : []),
    ...doubles(path, options),
    ...options.flatMap(({ key, text }, place) => [
      ...(key === otherKey ? [at(`${path}.${place}.key`, words.reserved)] : []),
      ...lacking(`${path}.${place}.text`, text),
    ]),
  ]
}

function ofQuestion(path: string, question: Question): Fault[] {
  const faults = lacking(`${path}.text`, question.text)
  switch (question.kind) {
    case 'csat':
      return [...faults, ...ofLook(path, question)]
    case 'single':
    case 'multiple': {
      const { options, other } = question
      const own = other === null ? 0 : 1
      return [
        ...faults,
        ...ofOptions(`${path}.options`, options, 2 - own),
        ...(other === null ? [] : lacking(`${path}.other`, other)),
        ...(question.kind === 'multiple' && (question.most ?? 0) > options.length + own
          ? [at(`${path}.most`, words.moreThanThereAre)]
          : []),
      ]
    }
    case 'matrix':
      return [
        ...faults,
        ...ofOptions(`${path}.rows`, question.rows, 1),
        ...ofOptions(`${path}.columns`, question.columns, 2),
      ]
    case 'ranking':
      return [...faults, ...ofOptions(`${path}.options`, question.options, 2)]
    case 'consent':
      return question.required ? [...faults, at(`${path}.required`, words.forcedConsent)] : faults
    default:
      return faults
  }
}

/** Five faces can be told apart, ten cannot. */
const mostFaces = 5

function ofLook(path: string, { look, points, words: said }: Extract<Question, { kind: 'csat' }>): Fault[] {
  if (look === 'faces' && points > mostFaces) return [at(`${path}.points`, words.tooManyFaces(mostFaces))]
  if (look !== 'words') return []
  if (said.length !== points) return [at(`${path}.words`, words.oneForEach(points))]
  return said.flatMap((text, place) => lacking(`${path}.words.${place}`, text))
}

function ofRules(path: string, { rules }: Rules, earlier: readonly Question[]): Fault[] {
  return rules.flatMap((rule, place) => {
    const question = earlier.find(({ key }) => key === rule.question)
    const wrong = question === undefined ? words.notEarlier(rule.question) : misfit(rule, question)
    return wrong === null ? [] : [at(`${path}.showIf.rules.${place}`, wrong)]
  })
}

function misfit(rule: Rule, question: Question): Text | null {
  if (rule.is === 'atMost' || rule.is === 'atLeast') {
    const steps = stepsOf(question)
    if (steps === null) return words.noNumber(question.key)
    return rule.than < steps.from || rule.than > steps.to ? words.offScale(steps.from, steps.to) : null
  }
  if (rule.is === 'anyOf' || rule.is === 'noneOf') {
    if (question.kind !== 'single' && question.kind !== 'multiple') return words.noOptions(question.key)
    const keys = new Set([...question.options.map(({ key }) => key), ...(question.other === null ? [] : [otherKey])])
    const missing = rule.options.find((key) => !keys.has(key))
    return missing === undefined ? null : words.noSuchOption(missing)
  }
  return null
}
