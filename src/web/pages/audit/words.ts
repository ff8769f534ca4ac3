import { many } from '#platform/wording/many.ts'
import type { Text, TextOf } from '#platform/wording/words.ts'

export const words = {
  title: { en: 'Who changed what, the newest first', ja: '監査ログ（新しい順）' } satisfies Text,
  lede: {
    en: 'Every change to a record, with what stood there before. It cannot be edited.',
    ja: '記録へのすべての変更を、変更前の内容とともに残しています。編集はできません。',
  } satisfies Text,
  at: { en: 'When', ja: '日時' } satisfies Text,
  author: { en: 'Who', ja: '変更者' } satisfies Text,
  act: { en: 'Did', ja: '操作' } satisfies Text,
  record: { en: 'Record', ja: '対象' } satisfies Text,
  customer: { en: 'Customer', ja: '顧客' } satisfies Text,
  fields: { en: 'Fields', ja: '項目' } satisfies Text,
  source: { en: 'Through', ja: '経路' } satisfies Text,
  before: { en: 'Before', ja: '変更前' } satisfies Text,
  after: { en: 'After', ja: '変更後' } satisfies Text,
  field: { en: 'Field', ja: '項目' } satisfies Text,
  yes: { en: 'yes', ja: 'はい' } satisfies Text,
  no: { en: 'no', ja: 'いいえ' } satisfies Text,
  nothing: { en: 'nothing', ja: 'なし' } satisfies Text,
  everyRecord: { en: 'Every kind of record', ja: 'すべての対象' } satisfies Text,
  everyone: { en: 'Everyone', ja: '全員' } satisfies Text,
  none: { en: 'No change matches', ja: '該当する変更はありません' } satisfies Text,
  noneText: {
    en: 'Changes appear here as soon as somebody makes one.',
    ja: '変更があると、ここに表示されます。',
  } satisfies Text,
  save: { en: 'Save as CSV', ja: 'CSVで保存' } satisfies Text,
  saving: {
    en: (count: string) => `Saved: ${many(count, 'change')}.`,
    ja: (count: string) => `${count}件の変更を保存しました。`,
  } satisfies TextOf<[string]>,
  detail: {
    en: (record: string) => `What changed: ${record}`,
    ja: (record: string) => `変更内容：${record}`,
  } satisfies TextOf<[string]>,
}

export const acts = {
  created: { en: 'created', ja: '作成' },
  changed: { en: 'changed', ja: '変更' },
  deleted: { en: 'deleted', ja: '削除' },
} as const satisfies Record<string, Text>
