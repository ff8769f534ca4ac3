import { describe, expect, test } from 'vitest'
import { Questionnaire } from '../asked/questionnaire.ts'
import { findingsOf } from './findings.ts'

const named = { low: { en: 'Not at all', ja: 'まったくない' }, high: { en: 'Very', ja: 'とても' } }
const recommend = {
  kind: 'nps',
  key: 'recommend',
  text: {
    en: 'How likely are you to recommend us to a friend or colleague?',
    ja: '当社を友人や同僚に薦める可能性は、どのくらいありますか。',
  },
  ...named,
} as const

function found(questions: readonly object[], more: object = {}): [string, string][] {
  const thanks = { title: { en: 'Thank you', ja: 'ありがとうございました' } }
  const draft = Questionnaire.parse({ title: { en: 'A survey', ja: 'アンケート' }, questions, thanks, ...more })
  return findingsOf(draft).map(({ kind, path }) => [kind, path])
}
const scale = (text: object, more: object = {}) => ({ kind: 'scale', key: 'q', text, ...named, ...more })
const both = (en: string, ja: string) => ({ en, ja })

test('the standard question has no finding', () => expect(found([recommend])).toEqual([]))

describe('begging for scores', () => {
  test.each([
    both('A 10 helps us a lot.', 'ご協力ください。'),
    both('Please give us a 10!', 'ご協力ください。'),
    both('We are hoping for a top score.', 'ご協力ください。'),
    both('Anything less than 9 counts as a failure.', 'ご協力ください。'),
    both('Would you help us with a 10?', 'ご協力ください。'),
    both('Rate us five stars.', 'ご協力ください。'),
    both('Thanks', '10を付けてください'),
    both('Thanks', '10点をお願いします'),
    both('Thanks', '満点をいただけると嬉しいです'),
    both('Thanks', '高評価をお願いいたします'),
    both('Thanks', '１０点をつけていただけると担当者の励みになります'),
    both('Thanks', '星5をお願いします'),
  ])('$en / $ja', (intro) => expect(found([recommend], { intro })).toEqual([['begging', 'intro']]))
  test('is seen in every text that is read, not in the introduction alone', () => {
    const help = both('A 10 helps us', '')
    expect(found([{ ...recommend, help }])).toContainEqual(['begging', 'questions.0.help'])
    const thanks = { title: both('Thanks', 'お礼'), text: both('', '高評価をお願いします') }
    expect(found([recommend], { thanks })).toContainEqual(['begging', 'thanks.text'])
  })
  test.each([
    both('Answer on a scale from 0 to 10, please.', '0から10でお答えください。'),
    both('10 is extremely likely.', '10点満点でお答えください。'),
    both('It would help us to know how likely you are, from 0 to 10.', '0〜10でお答えください。'),
    both('It takes ten seconds and helps us to improve.', '10秒で終わります。ご協力をお願いします。'),
    both('It takes a minute. Your answer helps us.', '1分ほどで終わります。率直なご意見をお聞かせください。'),
    both('0 is not at all likely, 10 means extremely likely.', '0は「まったくない」、10は「非常に高い」です。'),
  ])('plain: $en / $ja', (intro) => expect(found([recommend], { intro })).toEqual([]))
})

describe('a number that is no wish', () => {
  test.each([
    both('Which 10 features matter most to you?', '10個の機能のうち、どれを最も使いますか。'),
    both('We ask ten short questions.', '短い質問が10問あります。'),
    both('Help us: choose from 0 to 10.', '0から10を選んでください。'),
    both('Which part of your job do our answers help with?', '10点満点で評価をお願いします。'),
    both('Does your job depend on our service?', '高い評価をいただいている機能の一つです。'),
    both('Give us 10 minutes.', '10分で終わり、たいへん助かります。'),
  ])('$en / $ja', (intro) => expect(found([recommend], { intro })).toEqual([]))
})

describe('leading wording', () => {
  test.each([
    both("Don't you like the new list?", '新しい一覧はいかがですか。'),
    both('How much did you enjoy the seminar?', 'セミナーはいかがでしたか。'),
    both('How was our amazing support?', 'サポートはいかがでしたか。'),
    both('Do you agree that it was quick?', '対応はいかがでしたか。'),
    both('How was it?', '新しい画面は見やすいと思いませんか。'),
    both('How was it?', 'ご好評いただいている新機能はいかがですか。'),
  ])('$en / $ja', (text) => expect(found([scale(text)])).toEqual([['leading', 'questions.0.text']]))
  test.each([
    both('How satisfied are you with the new list?', '新しい一覧にどのくらい満足していますか。'),
    both('How easy was it?', '使いやすいかどうかをお聞かせください。'),
  ])('plain: $en / $ja', (text) => expect(found([scale(text)])).toEqual([]))
})

test('what is offered as an answer leads nobody: options, rows and the ends of a scale', () => {
  const options = [
    { key: 'a', text: both('The great reports', '便利な機能がある') },
    { key: 'b', text: both('Of course, always', 'もちろん使う') },
  ]
  const text = both('What is it like?', 'いかがですか。')
  expect(found([{ kind: 'single', key: 's', text, options }])).toEqual([])
  expect(
    found([
      scale(text, { low: both('Very hard', 'とても使いにくい'), high: both('Our great list', 'この使いやすい画面') }),
    ]),
  ).toEqual([])
})

test.each([
  both('Why don’t you use the new feature?', 'この画面はどのくらい使いやすいと思いますか。'),
  both('What don’t you like about the reports?', '便利な機能はどれですか。'),
  both('When did the friendly reminder arrive?', '人気のない時間帯はいつですか。'),
  both('How easy is drag and drop?', 'レポートをチームと共有するのは、どのくらい簡単ですか。'),
  both('How easy was it to sign up and get started?', '他システムと連携するのは、どのくらい簡単ですか。'),
  both('How large is your research and development?', '当社と契約を続ける可能性は、どのくらいありますか。'),
  both('How large are your sales and marketing?', '担当者とメールでやり取りするのは、どのくらい簡単ですか。'),
  both('How well do we know your trade, us and not another?', '当社との取引は、どのくらい続いていますか。'),
])('nothing is said of $en / $ja', (text) => expect(found([scale(text)])).toEqual([]))

test.each([
  '友人や同僚に薦める可能性を、0〜10点で評価してください。',
  '友人や同僚に薦める可能性はどれほどありますか。',
])('NPS in other words: %s', (ja) => expect(found([{ ...recommend, text: both(recommend.text.en, ja) }])).toEqual([]))

describe('two things in one question', () => {
  test.each([
    both('How satisfied are you with speed and quality?', '速さにどのくらい満足していますか。'),
    both('How was it?', '品質とサポートにどのくらい満足していますか。'),
    both('How was it?', '料金や対応はいかがですか。'),
  ])('$en / $ja', (text) => expect(found([scale(text)])).toEqual([['twoThings', 'questions.0.text']]))
  test.each([
    both('How easy is it for you and your team?', 'どのくらい簡単だと思いますか。'),
    both('How was it?', '担当者と直接話せたことに、どのくらい満足していますか。'),
  ])('plain: $en / $ja', (text) => expect(found([scale(text)])).toEqual([]))
  test('is seen in a row of a matrix, and nothing is said of a text that is not judged', () => {
    const column = (key: string) => ({ key, text: both(key, '列') })
    const row = { key: 'a', text: both('Speed and quality', '速度と品質') }
    const matrix = {
      kind: 'matrix',
      key: 'm',
      text: both('Each', 'それぞれ'),
      rows: [row],
      columns: ['x', 'y'].map(column),
    }
    expect(found([matrix])).toEqual([['twoThings', 'questions.0.rows.0.text']])
    expect(
      found([{ kind: 'longText', key: 'q', text: both('Likes and dislikes?', '長所と短所は何ですか。') }]),
    ).toEqual([])
  })
})

describe('the rest', () => {
  test.each([
    both('How satisfied are you?', '当社を薦める可能性はどのくらいありますか。'),
    both('How likely are you to recommend us?', 'どのくらい満足していますか。'),
    both('Would you recommend us?', '当社を薦める可能性はどのくらいありますか。'),
  ])('NPS that asks for something else: $en / $ja', (text) =>
    expect(found([{ ...recommend, text }])).toEqual([['npsWording', 'questions.0.text']]),
  )
  test('a scale whose ends nobody named, words for each step aside', () => {
    const text = both('How was it?', 'いかがでしたか。')
    const blank = both('', '')
    expect(found([scale(text, { high: blank })])).toEqual([['unnamedEnds', 'questions.0']])
    const words = ['1', '2'].map((step) => both(step, step))
    expect(found([{ kind: 'csat', key: 'q', text, look: 'words', points: 2, words }])).toEqual([])
    expect(found([{ kind: 'csat', key: 'q', text, look: 'faces' }])).toEqual([['unnamedEnds', 'questions.0']])
  })
  test('a language that some texts lack, told once', () => {
    const draft = Questionnaire.parse({
      title: both('T', ''),
      questions: [recommend, scale(both('How was it?', ''))],
      thanks: { title: both('', 'ありがとうございました') },
    })
    const of = findingsOf(draft)
    expect(of.map(({ kind, path }) => [kind, path])).toEqual([
      ['language', 'thanks.title'],
      ['language', 'title'],
    ])
    expect(of.map(({ en }) => en)).toEqual([
      '1 text has no English: readers of English see the Japanese one.',
      '2 texts have no Japanese: readers of Japanese see the English one.',
    ])
  })
  test('more questions than people answer', () => {
    const many = Array.from({ length: 11 }, (_, n) => ({
      ...scale(both('How was it?', 'いかがでしたか。')),
      key: `q-${n}`,
    }))
    expect(found(many)).toEqual([['manyQuestions', 'questions']])
    expect(found(many.slice(1))).toEqual([])
  })
})
