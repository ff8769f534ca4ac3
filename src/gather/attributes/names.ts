import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    attributes: {
      name: text('Attribute', '属性'),
    },
  },
  fields: {
    descriptions: text('Description', '説明'),
    label: text('Label', '表示名'),
    labels: text('Labels by language', '言語ごとの表示名'),
    learnt: text('Learnt from a file', 'ファイルから登録'),
    leaks_outcome: text('Tells who has left', '結果を示す項目'),
    subject: text('Subject', '件名'),
    type: text('Type', '型'),
  },
  works: {
    'attributes.remove with values': text('Remove attributes with their values', '属性の値ごとの削除'),
  },
}
