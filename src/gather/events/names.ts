import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    event_names: {
      name: text('Event name', 'イベント名'),
    },
  },
  fields: {
    description: text('Description', '説明'),
    first_seen_at: text('First seen', '初回受信'),
    hidden: text('Hidden', '非表示'),
    means: text('Meaning', '意味'),
    properties: text('Properties', 'プロパティ'),
  },
  works: {
    'events.attribute': text('Give events to their customers', 'イベントの顧客への割り当て'),
    'events.attribute-all': text('Give waiting events to their customers', '未特定イベントの割り当て'),
    'events.keep': text('Keep events with their customers', 'イベントの割り当ての定期確認'),
    'events.after import': text('Give events to customers after an import', '取り込み後のイベントの割り当て'),
    'events.of new customer': text('Find events of a new customer', '新しい顧客のイベントの割り当て'),
    'events.of deleted customer': text('Remove events of a deleted customer', '削除した顧客のイベントの消去'),
    'events.of new person': text('Find events of a new person', '新しい担当者のイベントの割り当て'),
    'events.of changed person': text('Find events of a changed person', '変更した担当者のイベントの割り当て'),
    'events.follow merge': text('Move events after a merge', '統合後のイベントの移動'),
    'events.follow unmerge': text('Move events back after a merge was undone', '統合の取り消し後のイベントの移動'),
    'events.follow join': text('Move events of a record that was joined', 'まとめた登録のイベントの移動'),
    'events.follow parting': text('Move events back after records were told apart', '分けた登録のイベントの移動'),
    'events.follow person': text('Move events of an id that was told apart', '分けたIDのイベントの移動'),
  },
  sources: {
    catalogue: text('events', 'イベント'),
  },
}
