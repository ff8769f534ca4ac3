import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { parts } from './comparing/change-words.ts'

export const names: Names = {
  records: {
    scorecards: {
      name: text('Scorecard', 'スコアカード'),
      choices: { differs: parts },
    },
    scorecard_versions: {
      name: text('Version of a scorecard', 'スコアカードの版'),
    },
  },
  fields: {
    definition: text('Definition', '定義'),
    number: text('Number', '番号'),
    position: text('Place in the order', '順番'),
    published_at: text('Published', '公開日時'),
    retired_at: text('Retired', '使用停止日時'),
    retired_by: text('Retired by', '使用を停止した人'),
    scorecard_id: text('Scorecard', 'スコアカード'),
    segment_id: text('Segment', 'セグメント'),
  },
}
