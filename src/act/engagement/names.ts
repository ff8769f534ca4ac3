import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { purposeNames } from './words.ts'

export const names: Names = {
  records: {
    engagement_settings: {
      name: text('Opens and clicks', '開封・クリックの計測'),
      choices: { opens: purposeNames, clicks: purposeNames },
    },
  },
  fields: {
    opens: text('Opens of these purposes', '開封を計測する目的'),
    clicks: text('Clicks of these purposes', 'クリックを計測する目的'),
    kept_days: text('Kept for days', '保存日数'),
  },
  works: {
    'engagement.judge': text('Tell people from machines', '開封・クリックの人と機械の判別'),
    'engagement.forget': text('Delete old opens and clicks', '古い開封・クリックの削除'),
  },
}
