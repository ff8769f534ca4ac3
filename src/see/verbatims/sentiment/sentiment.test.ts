import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Verdict } from './said.ts'
import { sentimentOf } from './sentiment.ts'

const said = JSON.parse(readFileSync(new URL('./customers-said.json', import.meta.url), 'utf8')) as [Verdict, string][]

describe('what customers say, written down before anything read it', () => {
  test.each(said)('%s: %s', (expected, text) => {
    expect(sentimentOf(text).verdict).toBe(expected)
  })
  test('there are sentences of both languages for every verdict', () => {
    const kinds = said.map(([verdict, text]) => `${verdict} ${/[ぁ-んァ-ヶ一-龠]/u.test(text) ? 'ja' : 'en'}`)
    expect(new Set(kinds).size).toBe(8)
    expect(said.length).toBeGreaterThanOrEqual(320)
  })
})

const turned = (text: string) =>
  sentimentOf(text).sentences.flatMap(({ telling }) => telling.map(({ word, turns }) => [word, ...turns].join(' ')))

test.each([
  ['使いやすい', ['使いやす']],
  ['使いやすくはない', ['使いやす negated']],
  ['使いやすくなくはない', ['使いやす']],
  ['とても使いやすい', ['使いやす stronger']],
  ['使いやすいが、遅い', ['使いやす beforeContrast', '遅い']],
  ['ミスが増えた', ['ミス', '増え amount']],
  ['it is not easy', ['easy negated']],
  ['hardly helpful', ['helpful negated']],
  ['very helpful', ['helpful stronger']],
  ['slow, but helpful', ['slow beforeContrast', 'helpful']],
  ['fewer bugs', ['bugs amount']],
  ['分かりにくいところはありません', ['分かりにく negated']],
  ['不具合が直りました', ['不具合 amount']],
  ['the issue is gone', ['issue amount']],
  ['ありがとうございます。画面が遅い', ['遅い']],
  ["I can't recommend it enough", ['recommend stronger']],
  ['less helpful', ['helpful negated']],
])('%s: which words said so, and what turned them', (text, words) => {
  expect(turned(text)).toEqual(words)
})

test('a word stands where it is said to stand, also after widths and entities were made alike', () => {
  for (const { text, telling } of sentimentOf('ﾃﾞｻﾞｲﾝが&quot;最高&quot;で、Ｔｈｅ search is GREAT').sentences)
    for (const { word, at } of telling) expect(text.toLowerCase().slice(at, at + word.length)).toBe(word)
})

test('nothing said is not sure, and so is a text without words', () => {
  for (const text of ['', ' ', '。', '???', '12345', '😀', '<b></b>'])
    expect(sentimentOf(text)).toMatchObject({ verdict: 'unsure', score: 0 })
})

test('a text as long as a comment may be is read in linear time', () => {
  for (const piece of [
    '画面は見やすいが、遅い。It is not bad, but slow. ',
    '解約',
    '増えた費用',
    'neither ',
    'slow but ',
    'が、良い',
    '分かりにくいところは、',
    'あれば便利と',
    'please thank you ',
    'the other was never ',
    'would have really ',
    'issue was not ',
    'お世話になり',
  ]) {
    const begun = performance.now()
    sentimentOf(piece.repeat(20_000 / piece.length))
    expect(performance.now() - begun, piece).toBeLessThan(400)
  }
})
