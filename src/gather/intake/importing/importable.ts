import type { Context } from '#platform/context.ts'
import type { Importable, ImportField } from '#platform/furnishing/contributions.ts'
import { storeRows } from '#platform/tables/storing/store-rows.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { meanings } from '../../events/contract.ts'
import { dropEvents } from '../../events/events.ts'
import { words as eventWords } from '../../events/words.ts'
import { forget, ofImport } from './faults.ts'
import { likenessOf } from './row-ids.ts'
import { importWords } from './words.ts'
import { type EventWish, eventIn, writeEvents } from './write-events.ts'

const field = (
  name: keyof typeof importWords.fields,
  type: ImportField['type'],
  synonyms: string,
  more: Partial<ImportField> = {},
): ImportField => ({
  name,
  label: importWords.fields[name],
  type,
  synonyms: synonyms.split(' | '),
  ...more,
})

const fields: readonly ImportField[] = [
  field(
    'message_id',
    'text',
    'event id | message id | usage id | usage_id | log id | churn_event_id | イベントID | ログID | 利用ID',
    { longest: lengths.id },
  ),
  field(
    'name',
    'text',
    'event | event name | event type | action | feature | feature_name | activity | イベント名 | イベント | 操作 | 機能名 | activity name | 操作内容 | アクション',
    { required: true, longest: lengths.id },
  ),
  field(
    'occurred_at',
    'instant',
    'timestamp | time | occurred at | date | event date | usage date | usage_date | churn_date | created at | 発生日時 | 日時 | 利用日 | 日付 | event time | 操作日時 | 利用日時 | アクセス日時',
    { required: true },
  ),
  field(
    'customer',
    'text',
    'customer id | account id | account_id | company id | group id | 顧客ID | 顧客コード | 取引先コード | 企業ID',
  ),
  field('customer_name', 'text', 'customer | customer name | account name | company name | 顧客名 | 会社名 | 取引先名'),
  field('contract', 'text', 'contract id | subscription id | subscription_id | 契約ID | 契約番号'),
  field(
    'person',
    'text',
    'user id | user_id | person id | contact id | e-mail | email | ユーザーID | 担当者ID | 会員ID | メールアドレス',
  ),
  field('means', 'choice', 'meaning of the event | イベントの意味', {
    choices: meanings,
    choiceNames: { churn: eventWords.churn },
  }),
]

export const eventsImportable: Importable = {
  name: 'events',
  label: importWords.label,
  fields,
  store: (context, rows, order) =>
    storeRows<EventWish>(rows, {
      read: (row) => eventIn(row, order),
      write: (wishes) => writeEvents(context, wishes, order),
    }),
  likeness: likenessOf,
  begin: forget,
  undo: takeBack,
  faults: ofImport,
}

/** Events are no records: what an import brought is known by the import that each of them bears. */
async function takeBack(context: Context, importId: string): Promise<number> {
  const imported = 'import_id = {import:UUID}'
  const parameters = { import: importId }
  const found = await context.facts.first<{ count: number }>(
    `SELECT toUInt32(count()) AS count FROM events WHERE workspace_id = {workspace:UUID} AND ${imported}`,
    parameters,
  )
  const count = found?.count ?? 0
  if (count > 0) await dropEvents(context.facts, imported, parameters)
  await forget(context, importId)
  return count
}
