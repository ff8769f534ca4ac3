import { describe, expect, test } from 'vitest'
import { everyKind } from '../asked/every-kind.fixture.ts'
import { Questionnaire } from '../asked/questionnaire.ts'
import { comparisonOf } from './comparison.ts'

const reads = (change: (draft: { questions: Record<string, unknown>[]; [part: string]: unknown }) => void) => {
  const draft = JSON.parse(JSON.stringify(everyKind))
  change(draft)
  return comparisonOf(everyKind, Questionnaire.parse(draft))
}
const byKey = ({ questions }: ReturnType<typeof comparisonOf>) =>
  Object.fromEntries(
    questions.filter(({ standing }) => standing !== 'same').map(({ key, standing }) => [key, standing]),
  )
const find = (questions: Record<string, unknown>[], key: string): Record<string, unknown> =>
  questions.find((one) => one.key === key) ?? {}

test('a version is the same as itself, whatever the order of its fields', () => {
  const again = Questionnaire.parse(
    JSON.parse(JSON.stringify(everyKind, Object.keys(flat(everyKind)).sort().reverse())),
  )
  expect(byKey(comparisonOf(everyKind, again))).toEqual({})
  expect(comparisonOf(everyKind, again).others).toEqual([])
})

function flat(value: unknown, into: Record<string, true> = {}): Record<string, true> {
  if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) {
      into[key] = true
      flat(part, into)
    }
  return into
}

describe('what becomes of a question', () => {
  test.each<[string, string, (one: Record<string, unknown>) => void]>([
    ['reworded', 'recommend', (one) => (one.text = { en: 'Recommend us?', ja: 'Recommend?（日本語）' })],
    ['reworded', 'recommend', (one) => (one.text = { en: 'Recommend?', ja: '薦めますか' })],
    ['reworded', 'happy', (one) => (one.high = { en: 'Very', ja: '' })],
    ['reworded', 'happy', (one) => (one.look = 'faces')],
    ['otherAnswers', 'happy', (one) => (one.points = 7)],
    ['otherAnswers', 'easy', (one) => (one.asks = 'effort')],
    ['otherAnswers', 'often', (one) => (one.from = 1)],
    ['otherAnswers', 'reason', (one) => (one.other = null)],
    ['otherAnswers', 'used', (one) => (one.options as unknown[]).pop()],
    ['otherAnswers', 'rooms', (one) => (one.rows as unknown[]).pop()],
    ['otherAnswers', 'name', (one) => (one.kind = 'longText')],
    ['askedOfOthers', 'why', (one) => (one.showIf = null)],
  ])('%s: %s', (standing, key, change) => {
    expect(byKey(reads(({ questions }) => change(find(questions, key))))).toEqual({ [key]: standing })
  })
  test('help and whether it must be answered leave it as it is', () => {
    const change = reads(({ questions }) =>
      Object.assign(find(questions, 'happy'), { help: { en: 'Be frank', ja: '' }, required: true }),
    )
    expect(byKey(change)).toEqual({})
  })
  test('options in another order are reworded, not other answers', () => {
    expect(byKey(reads(({ questions }) => (find(questions, 'used').options as unknown[]).reverse()))).toEqual({
      used: 'reworded',
    })
  })
  test('one under another key is another question, whatever its words', () => {
    const change = reads(({ questions }) => {
      find(questions, 'day').key = 'since'
    })
    expect(byKey(change)).toEqual({ since: 'added', day: 'removed' })
    expect(change.questions.at(-1)).toMatchObject({ key: 'day', text: { en: 'Since when?' } })
  })
  test('how it read before is told where it reads otherwise', () => {
    const change = reads(({ questions }) => {
      find(questions, 'happy').text = { en: 'Content?', ja: '' }
    })
    expect(change.questions.find(({ key }) => key === 'happy')).toMatchObject({
      text: { en: 'Content?', ja: '' },
      was: { en: 'Happy?', ja: 'Happy?（日本語）' },
    })
  })
})

test('what else is another is named: title, order, ends, thanks', () => {
  expect(reads((draft) => draft.questions.unshift(...draft.questions.splice(10, 1))).others).toEqual(['order'])
  expect(reads((draft) => draft.questions.splice(10, 1)).others).toEqual([])
  expect(reads((draft) => (draft.title = { en: 'Other', ja: '' })).others).toEqual(['title'])
  expect(reads((draft) => (draft.ends = [])).others).toEqual(['ends'])
})
