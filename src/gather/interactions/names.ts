import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    interactions: {
      name: text('Contact', '連絡の記録'),
      moved: text('Contacts', '連絡の記録'),
      fields: {
        title: text('Title', '件名'),
      },
    },
  },
  fields: {
    body: text('Text', '本文'),
    happened_at: text('Happened', '発生日時'),
    initiated_by: text('Begun by', 'どちらから'),
    person_ids: text('People', '担当者'),
  },
}
