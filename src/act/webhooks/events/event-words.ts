import { type Text, text } from '#platform/wording/words.ts'
import type { Event } from './events.ts'

/** What happened, as it is chosen from and as a chat is told. */
export const eventNames: Readonly<Record<Event | 'webhook.test', Text>> = {
  'customer.created': text('Customer added', '顧客を追加'),
  'customer.changed': text('Customer changed', '顧客を変更'),
  'customer.deleted': text('Customer deleted', '顧客を削除'),
  'customer.merged': text('Customers merged', '顧客を統合'),
  'customer.unmerged': text('Customers taken apart again', '顧客の統合を解除'),
  'customers.edited': text('Many customers edited', '顧客を一括編集'),
  'contract.created': text('Contract added', '契約を追加'),
  'contract.changed': text('Contract changed', '契約を変更'),
  'contract.deleted': text('Contract deleted', '契約を削除'),
  'person.created': text('Person added', '担当者を追加'),
  'person.changed': text('Person changed', '担当者を変更'),
  'person.consent_decided': text('Consent given or withdrawn', '同意または同意の撤回'),
  'person.joined': text('Two records of a person joined', '同じ担当者の登録をまとめた'),
  'person.parted': text('Records of people told apart again', 'まとめた担当者を分けた'),
  'person.erased': text('Personal data erased', '個人データを消去'),
  'interaction.logged': text('Interaction logged', '接点を記録'),
  'case.opened': text('Case opened', '問い合わせを受付'),
  'case.escalated': text('Case escalated', '問い合わせをエスカレーション'),
  'case.closed': text('Case closed', '問い合わせが完了'),
  'case.reopened': text('Case reopened', '問い合わせを再開'),
  'survey.answered': text('Survey answered', 'アンケートに回答'),
  'segment.entered': text('Customers entered a segment', 'セグメントに該当'),
  'segment.left': text('Customers left a segment', 'セグメントから離脱'),
  'health.band_changed': text('Health changed its band', 'ヘルス区分が変化'),
  'play.opened': text('Play opened', 'アクションを起票'),
  'plays.opened': text('A rule opened plays', 'ルールがアクションを起票'),
  'play.completed': text('Play completed', 'アクションを完了'),
  'play.dismissed': text('Play dismissed', 'アクションを対応不要に'),
  'import.completed': text('Import completed', '取り込みが完了'),
  'import.undone': text('Import undone', '取り込みを取り消し'),
  'deliverability.worsened': text('Letters are believed less', 'メールの到達性が低下'),
  'webhook.test': text('This is a test.', 'テスト送信です。'),
}

/** Together where they are chosen. */
export const eventGroups: readonly { readonly name: Text; readonly events: readonly Event[] }[] = [
  {
    name: text('Customers', '顧客'),
    events: [
      'customer.created',
      'customer.changed',
      'customer.deleted',
      'customer.merged',
      'customer.unmerged',
      'customers.edited',
    ],
  },
  {
    name: text('Health and segments', 'ヘルスとセグメント'),
    events: ['health.band_changed', 'segment.entered', 'segment.left'],
  },
  {
    name: text('Plays', 'アクション'),
    events: ['play.opened', 'plays.opened', 'play.completed', 'play.dismissed'],
  },
  { name: text('Contracts', '契約'), events: ['contract.created', 'contract.changed', 'contract.deleted'] },
  {
    name: text('Cases, surveys and interactions', '問い合わせ・アンケート・接点'),
    events: ['case.opened', 'case.escalated', 'case.closed', 'case.reopened', 'survey.answered', 'interaction.logged'],
  },
  {
    name: text('People', '担当者'),
    events: [
      'person.created',
      'person.changed',
      'person.consent_decided',
      'person.joined',
      'person.parted',
      'person.erased',
    ],
  },
  { name: text('Operation', '運用'), events: ['import.completed', 'import.undone', 'deliverability.worsened'] },
]
