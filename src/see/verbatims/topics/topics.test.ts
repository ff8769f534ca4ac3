import { expect, test } from 'vitest'
import { readingOf } from '../reading/reading.ts'
import { isNothing } from './nothing-said.ts'
import { topicsOf } from './topics.ts'

test.each([
  ['請求書の画面遷移が分かりにくい。料金プランも高い。', ['請求書', '画面遷移', '料金プラン']],
  ['ｱｶｳﾝﾄ管理画面とＣＳＶ出力&amp;請求書発行', ['アカウント管理画面', 'csv出力', '請求書発行']],
  ['お問い合わせフォームから見積もりを頼んだ', ['お問い合わせフォーム', '見積もり']],
  ['駅から宿まで遠い。駅は綺麗。', ['駅', '宿']],
  ['毎朝エラーが出る', ['エラー']],
  ['画面を見て使っています', ['画面']],
  ['The search results are slow, and search results are wrong.', ['search', 'search result', 'result']],
  ['Great mobile app!', ['mobile', 'mobile app', 'app']],
  ['Good product。ただし日本語のマニュアルが分かりにくい。', ['product', '日本語', 'マニュアル']],
  ['すごく良かった！', []],
  ['It is really very good.', []],
  ['', []],
  ['詳しくは https://example.com/reset?token=abc&secret=1 をご覧ください。請求書の件です', ['請求書']],
  ['請求書はhttps://example.com/pathを開いて見ました', ['請求書']],
  [
    '連絡先は mailto:anna@mail.example.com か tel:+81-3-1234-5678、発行元は anna.b@mail.example.co.jp です',
    ['連絡先', '発行元'],
  ],
  ['The export of www.example.com and example.com/export?secret=1 fails', ['export']],
  ['Write to anna+x@mail.example.com about the export', ['write', 'export']],
  ['The export.Then the invoice', ['export', 'invoice']],
])('%s is about %j', (text, topics) => {
  expect(topicsOf(text)).toEqual(topics)
})

test('where nothing is said there is neither a topic nor a verdict', () => {
  for (const text of ['特になし', 'No thanks.', 'n/a', '無回答', '未記入'])
    expect([text, readingOf(text)]).toMatchObject([text, { is_nothing: true, verdict: 'unsure', score: 0, topics: [] }])
})

test('nothing but that there is nothing to say is nothing said', () => {
  const none =
    '特になし|なし|とくにありません|特に要望はありません|今のところなし|ないです。|特にございません|n/a|N/A|Ｎ／Ａ|NA|none|None.|nothing|Nothing to add|no comment|No|-|ー|―|…|。|無回答|未記入|未回答|該当なし|記入なし|以上です。|n.a.|N.A|No comment at this time.|Nothing more to add|None at the moment|no further comments|Left blank'
  expect(none.split('|').filter((text) => !isNothing(text))).toEqual([])
  const some =
    '特に不満はありません|なしが好き|nothing works|no problems|No reply for days|無料なのが良い|なんとなく|ないと困る|nap|特に問題ありません|回答が遅い|未記入の欄がある|以上のように困る|no comment from support|blank pages'
  expect(some.split('|').filter(isNothing)).toEqual([])
})

test('a text of one endless word, or of thousands, is read', () => {
  expect(topicsOf('あ'.repeat(4_000))).toEqual([])
  expect(topicsOf('漢'.repeat(4_000))).toEqual([])
  expect(topicsOf(Array.from({ length: 500 }, (_, n) => `invoice${n}`).join(', '))).toHaveLength(40)
})

test('whoever sends one letter as often as an answer may hold is read in the time of its length', () => {
  for (const letter of [...'・ー-–!.…。、,~*_()「"&#;:/@?=<\n\r\t x1aあカ漢🙂'])
    for (const text of [`${letter.repeat(32_766)}x`, `x${letter.repeat(32_766)}`, `${`a${letter}`.repeat(16_383)}よ`]) {
      const begun = performance.now()
      readingOf(text)
      expect(performance.now() - begun, `${letter} × 32,766`).toBeLessThan(2_500)
    }
})
