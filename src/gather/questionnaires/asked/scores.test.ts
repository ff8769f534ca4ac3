import { describe, expect, test } from 'vitest'
import { answersOf } from './answers.ts'
import { everyKind } from './every-kind.fixture.ts'
import { Questionnaire } from './questionnaire.ts'
import { scoresOf } from './scores.ts'
import { shownIn } from './texts.ts'
import type { Answers } from './values.ts'

function kept(given: object): Answers {
  const found = answersOf(everyKind).read(given, 'partial')
  if (!found.ok) throw new Error(JSON.stringify(found.refused))
  return found.answers
}

test('a whole set becomes scores, a comment in own words alone, and flat answers', () => {
  const answers = kept({
    recommend: 6,
    why: 'Too slow.',
    happy: 2,
    easy: 7,
    often: 4,
    reason: { option: 'other', other: 'The weather' },
    used: { options: ['web', 'mail'] },
    rooms: { rows: { speed: 'good', help: 'bad' } },
    order: { order: ['good', 'fast', 'cheap'] },
    name: 'Kitchen',
    day: '2026-04-01',
    quote: true,
  })
  expect(scoresOf(everyKind, answers, 'ja')).toEqual({
    nps: 6,
    csat: 2,
    csatScale: 5,
    ces: 1,
    comment: 'Too slow.\n\nThe weather\n\nKitchen',
    locale: 'ja',
    mayQuote: true,
    answers: {
      recommend: 6,
      why: 'Too slow.',
      happy: 2,
      easy: 7,
      often: 4,
      reason: 'other',
      'reason.other': 'The weather',
      'used.web': true,
      'used.mail': true,
      'rooms.speed': 'good',
      'rooms.help': 'bad',
      'order.good': 1,
      'order.fast': 2,
      'order.cheap': 3,
      name: 'Kitchen',
      day: '2026-04-01',
      quote: true,
    },
  })
})

test('a question about leaving does not make its answer one that speaks of leaving', () => {
  const leaving = Questionnaire.parse({
    title: { en: 'Leaving' },
    questions: [
      { kind: 'longText', key: 'why', text: { en: 'Why do you cancel?', ja: '解約の理由は何ですか' } },
      { kind: 'longText', key: 'more', text: { en: 'Anything else before you leave?' } },
    ],
    thanks: { title: { en: 'Thanks' } },
  })
  const { comment } = scoresOf(leaving, { why: 'No time', more: 'Good people' }, 'en')
  expect(comment).toBe('No time\n\nGood people')
})

describe('effort', () => {
  const ces = (asks: 'ease' | 'effort', easy: number) => {
    const questionnaire = Questionnaire.parse({
      title: { en: 'Effort' },
      questions: [{ kind: 'ces', key: 'easy', text: { en: 'Easy?' }, asks }],
      thanks: { title: { en: 'Thanks' } },
    })
    return scoresOf(questionnaire, { easy }, 'en').ces
  }
  test.each([
    ['ease', 7, 1],
    ['ease', 4, 4],
    ['ease', 1, 7],
    ['effort', 7, 7],
    ['effort', 1, 1],
  ] as const)('asked for %s, a %i is an effort of %i', (asks, step, effort) => expect(ces(asks, step)).toBe(effort))
})

test('of two questions of a kind the first that was answered counts, and a refusal to be quoted counts over a consent', () => {
  const two = Questionnaire.parse({
    title: { en: 'Two' },
    questions: [
      { kind: 'csat', key: 'first', text: { en: '?' }, points: 5 },
      { kind: 'csat', key: 'second', text: { en: '?' }, points: 10 },
      { kind: 'consent', key: 'quote', text: { en: '?' } },
      { kind: 'consent', key: 'by-name', text: { en: '?' } },
    ],
    thanks: { title: { en: 'Thanks' } },
  })
  expect(scoresOf(two, { first: 3, second: 9 }, 'en')).toMatchObject({ csat: 3, csatScale: 5, nps: null, ces: null })
  expect(scoresOf(two, { second: 9 }, 'en')).toMatchObject({ csat: 9, csatScale: 10, mayQuote: null })
  expect(scoresOf(two, { quote: true }, 'en').mayQuote).toBe(true)
  expect(scoresOf(two, { quote: true, 'by-name': false }, 'en').mayQuote).toBe(false)
})

test('a comment holds no more than a comment, cut without half of a sign', () => {
  const { comment } = scoresOf(everyKind, { why: '😀'.repeat(10_000), name: 'x' }, 'en')
  expect(comment.length).toBeLessThanOrEqual(20_000)
  expect(comment.isWellFormed()).toBe(true)
  expect(comment.endsWith('😀…')).toBe(true)
})

test('a text that one language lacks is shown in the other, and says so', () => {
  expect(shownIn({ en: 'Why?', ja: '' }, 'ja')).toEqual({ text: 'Why?', locale: 'en', isFallback: true })
  expect(shownIn({ en: 'Why?', ja: 'なぜですか' }, 'ja')).toEqual({
    text: 'なぜですか',
    locale: 'ja',
    isFallback: false,
  })
  expect(shownIn({ en: '', ja: '' }, 'en')).toEqual({ text: '', locale: 'en', isFallback: false })
})
