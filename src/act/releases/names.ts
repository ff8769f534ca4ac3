import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    releases: { name: text('Release', 'リリース'), fields: { title: text('Title', '名称') } },
    release_requests: { name: text('Request answered by a release', 'リリースで対応した要望') },
  },
  fields: {
    event: text('Event by which use is seen', '利用を示すイベント'),
    message_id: text('Message', 'メッセージ'),
    release_id: text('Release', 'リリース'),
    released_on: text('Released', '提供日'),
  },
}
