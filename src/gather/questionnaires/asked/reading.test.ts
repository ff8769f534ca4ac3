import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersOf, endOf, shownOf } from './answers.ts'
import { everyKind } from './every-kind.fixture.ts'
import { limits } from './limits.ts'
import { Questionnaire } from './questionnaire.ts'

const { read } = answersOf(everyKind)
const because = (given: unknown, as: 'partial' | 'complete' = 'partial') => {
  const found = read(given, as)
  return found.ok ? [] : found.refused.map(({ question, because }) => [question, because])
}

const onScales = { recommend: [0, 10], happy: [1, 5], easy: [1, 7], often: [0, 4] } as const
const noScores: readonly unknown[] = [
  42,
  -1,
  5.5,
  '9',
  '',
  ' ',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e300,
  9n,
  true,
  [9],
  { value: 9 },
  '<img src=x onerror=alert(1)>',
  '٩',
  '９',
]

describe('a score is a whole number on its scale, and nothing else', () => {
  for (const [key, [from, to]] of Object.entries(onScales)) {
    test.each(noScores)(`${key}: %o is refused`, (given) => {
      expect(because({ [key]: given })).toEqual([[key, 'notOnOffer']])
    })
    test(`${key}: every step from ${from} to ${to} is taken, what lies beside them is not`, () => {
      for (let step = from; step <= to; step++)
        expect(read({ [key]: step }, 'partial')).toMatchObject({ answers: { [key]: step } })
      expect(because({ [key]: from - 1 })).toEqual([[key, 'notOnOffer']])
      expect(because({ [key]: to + 1 })).toEqual([[key, 'notOnOffer']])
    })
    test(`${key}: whatever comes, only a step of the scale is kept`, () => {
      fc.assert(
        fc.property(fc.oneof(fc.anything(), fc.double(), fc.integer({ min: -20, max: 20 })), (given) => {
          const found = read({ [key]: given }, 'partial')
          const isStep = typeof given === 'number' && Number.isInteger(given) && given >= from && given <= to
          expect(found.ok).toBe(isStep || given === null || given === undefined)
        }),
        { numRuns: 500 },
      )
    })
  }
})

const options = fc.constantFrom('price', 'people', 'other', 'web', 'app', 'fast', 'cheap', 'good', 'constructor')
const likely = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 7 }) },
  fc.record({ option: options, other: fc.string() }, { requiredKeys: ['option'] }),
  fc.record({ options: fc.array(options, { maxLength: 3 }), other: fc.string() }, { requiredKeys: ['options'] }),
  fc.record({ order: fc.array(options, { maxLength: 3 }) }),
  fc.record({ rows: fc.dictionary(fc.constantFrom('speed', 'help', '__proto__'), options) }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(null, undefined, true, '2026-04-01', '<img onerror>'),
)
const whatever = fc.oneof(
  fc.anything(),
  fc.dictionary(fc.constantFrom(...everyKind.questions.map(({ key }) => key), '__proto__', 'constructor'), likely),
  ...everyKind.questions.map(({ key }) => fc.record({ recommend: fc.integer({ min: 0, max: 10 }), [key]: likely })),
)

test('whatever comes, reading does not throw, and what it keeps it reads again as the same', () => {
  let taken = 0
  fc.assert(
    fc.property(whatever, fc.constantFrom('partial' as const, 'complete' as const), (given, as) => {
      const once = read(given, as)
      if (once.ok) {
        taken += Object.keys(once.answers).length > 1 ? 1 : 0
        expect(read(JSON.parse(JSON.stringify(once.answers)), as)).toEqual({ ...once, dropped: [] })
      } else expect(once.refused.length).toBeGreaterThan(0)
    }),
    { numRuns: 2000 },
  )
  expect(taken).toBeGreaterThan(50)
})

describe('what is no answer is refused and said where', () => {
  test.each<[string, unknown, [string | null, string][]]>([
    ['no object', 'nine', [[null, 'notAnswers']]],
    ['a list', [9], [[null, 'notAnswers']]],
    ['nothing', null, [[null, 'notAnswers']]],
    ['a question nobody asks', { price: 9 }, [[null, 'noSuchQuestion']]],
    ['the key of all objects', JSON.parse('{"__proto__":9}'), [[null, 'noSuchQuestion']]],
    ['an option nobody offers', { reason: { option: 'weather' } }, [['reason', 'notOnOffer']]],
    ['an option without its object', { reason: 'price' }, [['reason', 'notOnOffer']]],
    ['more than an option', { reason: { option: 'price', by: 'me' } }, [['reason', 'notOnOffer']]],
    ['own words beside an option', { reason: { option: 'price', other: 'x' } }, [['reason', 'notOnOffer']]],
    ['own words where none are asked for', { used: { options: ['other'], other: 'x' } }, [['used', 'notOnOffer']]],
    ['an option twice', { used: { options: ['web', 'web'] } }, [['used', 'notOnOffer']]],
    ['more than may be chosen', { used: { options: ['web', 'app', 'mail'] } }, [['used', 'tooMany']]],
    ['a row that is none', { rooms: { rows: { kitchen: 'good' } } }, [['rooms', 'notOnOffer']]],
    ['a column that is none', { rooms: { rows: { speed: 'blue' } } }, [['rooms', 'notOnOffer']]],
    ['a place given twice', { order: { order: ['fast', 'fast'] } }, [['order', 'notOnOffer']]],
    ['a text that is a number', { name: 5 }, [['name', 'notOnOffer']]],
    ['too long a text', { name: 'x'.repeat(limits.shortText + 1) }, [['name', 'tooLong']]],
    ['too long a comment', { why: 'x'.repeat(limits.longText + 1) }, [['why', 'tooLong']]],
    ['a day that is not in the calendar', { day: '2026-02-29' }, [['day', 'notOnOffer']]],
    ['a consent that is a word', { quote: 'yes' }, [['quote', 'notOnOffer']]],
    [
      'two at once, each named',
      { recommend: 42, easy: 'easy' },
      [
        ['recommend', 'notOnOffer'],
        ['easy', 'notOnOffer'],
      ],
    ],
  ])('%s', (_, given, refused) => expect(because(given)).toEqual(refused))

  test('more text than all answers may hold', () => {
    const questions = ['a', 'b', 'c', 'd'].map((key) => ({ key, kind: 'longText' as const, text: { en: key } }))
    const long = answersOf(
      Questionnaire.parse({ title: { en: 'Long' }, questions, thanks: { title: { en: 'Thanks' } } }),
    )
    const full = 'x'.repeat(limits.longText)
    expect(long.read({ a: full, b: full, c: full }, 'complete').ok).toBe(true)
    expect(long.read({ a: full, b: full, c: full, d: 'x' }, 'complete')).toEqual({
      ok: false,
      refused: [{ question: null, because: 'tooMuchText' }],
    })
  })
})

test('markup in a text is a text, kept as it was written; what no database keeps is not', () => {
  const found = read({ recommend: 3, why: ' <img src=x onerror=alert(1)> ', name: 'a\0b\ud800' }, 'partial')
  expect(found).toMatchObject({ answers: { why: '<img src=x onerror=alert(1)>', name: 'a\ufffdb\ufffd' } })
})

test('what is blank is no answer', () => {
  const given = { name: ' ', why: '', used: { options: [] }, order: { order: [] }, rooms: { rows: {} }, easy: null }
  expect(read(given, 'partial')).toMatchObject({ ok: true, answers: {}, dropped: [] })
  expect(read({ reason: { option: 'other', other: '  ' } }, 'partial')).toMatchObject({
    answers: { reason: { option: 'other' } },
  })
})

describe('what is hidden', () => {
  test('is asked when the earlier answer is such, and only then', () => {
    const keys = (answers: object) => shownOf(everyKind, answers as never).map(({ key }) => key)
    expect(keys({})).not.toContain('why')
    expect(keys({ recommend: 7 })).not.toContain('why')
    expect(keys({ recommend: 6 })).toContain('why')
    expect(keys({ recommend: 0 })).toContain('why')
  })
  test('is left out by name, and what hangs on it with it', () => {
    const given = { recommend: 9, why: 'slow', reason: { option: 'price' }, cheaper: 'yes, half' }
    expect(read(given, 'complete')).toMatchObject({
      ok: true,
      answers: { recommend: 9, reason: { option: 'price' } },
      dropped: ['why', 'cheaper'],
    })
  })
  test('is refused all the same where it is nonsense', () => {
    expect(because({ recommend: 9, why: 42 })).toEqual([['why', 'notOnOffer']])
  })
  test('is not required', () => expect(because({ recommend: 9 }, 'complete')).toEqual([]))
})

describe('a complete set', () => {
  test('names what is required and lacks an answer; a partial one does not', () => {
    expect(because({}, 'complete')).toEqual([['recommend', 'required']])
    expect(because({}, 'partial')).toEqual([])
    expect(because({ recommend: 3 }, 'complete')).toEqual([['why', 'required']])
    expect(because({ recommend: 0, why: 'slow' }, 'complete')).toEqual([])
  })
  test('has every row of a required matrix, and every option of an order', () => {
    const reason = { option: 'other', other: 'You' }
    const given = { recommend: 9, reason, rooms: { rows: { speed: 'good' } }, order: { order: ['fast'] } }
    expect(because(given, 'partial')).toEqual([])
    expect(because(given, 'complete')).toEqual([
      ['rooms', 'incomplete'],
      ['order', 'incomplete'],
    ])
  })
})

test('the first end that holds is shown, and else the thanks', () => {
  expect(endOf(everyKind, { recommend: 3 })?.key).toBe('sorry')
  expect(endOf(everyKind, { recommend: 9 })).toBeNull()
  expect(endOf(everyKind, {})).toBeNull()
})
