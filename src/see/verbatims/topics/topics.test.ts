import { expect, test } from 'vitest'
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
  ['特になし', []],
  ['', []],
])('%s is about %j', (text, topics) => {
  expect(topicsOf(text)).toEqual(topics)
})

test('nothing but that there is nothing to say is nothing said', () => {
  const none =
    '特になし|なし|とくにありません|特に要望はありません|今のところなし|ないです。|特にございません|n/a|N/A|Ｎ／Ａ|NA|none|None.|nothing|Nothing to add|no comment|No|-|ー|―|…|。'
  expect(none.split('|').filter((text) => !isNothing(text))).toEqual([])
  const some =
    '特に不満はありません|なしが好き|nothing works|no problems|No reply for days|無料なのが良い|なんとなく|ないと困る|nap'
  expect(some.split('|').filter(isNothing)).toEqual([])
})

test('a text of one endless word, or of thousands, is read', () => {
  expect(topicsOf('あ'.repeat(4_000))).toEqual([])
  expect(topicsOf('漢'.repeat(4_000))).toEqual([])
  expect(topicsOf(Array.from({ length: 500 }, (_, n) => `invoice${n}`).join(', '))).toHaveLength(40)
})
