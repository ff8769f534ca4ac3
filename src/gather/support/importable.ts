import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Fault, Importable, ImportField } from '#platform/contributions.ts'
import { storeRows, withLost } from '#platform/tables/storing/store-rows.ts'
import { customerFields, faultsOfRecords, idIn, underFormerIds } from '../customers/customers.ts'
import { writeWithPeople } from '../people/people.ts'
import * as bulk from './bulk-store.ts'
import { priorities, statuses } from './contract.ts'
import { type CaseWish, caseIn, saidBy, unknownStatus } from './row-case.ts'
import * as words from './words.ts'

const fields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.fieldNames.externalId,
    type: 'text',
    synonyms:
      'id | ticket id | ticket_id | case id | case number | チケットID | 問い合わせID | 受付番号 | 案件番号 | ticket | ticket number | case | case no | incident | incident number | 問い合わせ番号 | お問い合わせ番号 | 問合せ番号'.split(
        ' | ',
      ),
  },
  ...customerFields,
  {
    name: 'person',
    label: words.fieldNames.person,
    type: 'text',
    synonyms: 'user id | requester id | contact id | 担当者ID | ユーザーID | 会員ID'.split(' | '),
  },
  {
    name: 'email',
    label: words.fieldNames.email,
    type: 'text',
    synonyms: 'e-mail | requester email | メール | メールアドレス'.split(' | '),
  },
  {
    name: 'requester',
    label: words.fieldNames.requester,
    type: 'text',
    synonyms: 'requester | requester name | contact name | お名前 | 問い合わせ者'.split(' | '),
  },
  {
    name: 'subject',
    label: words.fieldNames.subject,
    type: 'text',
    synonyms:
      'title | summary | 件名 | タイトル | 内容 | 問い合わせ件名 | お問い合わせ件名 | 問い合わせ内容 | お問い合わせ内容 | short description'.split(
        ' | ',
      ),
  },
  {
    name: 'priority',
    label: words.fieldNames.priority,
    type: 'choice',
    choices: priorities,
    synonyms: 'severity | 優先度 | 重要度 | 緊急度'.split(' | '),
  },
  {
    name: 'status',
    label: words.fieldNames.status,
    type: 'choice',
    choices: statuses,
    synonyms: 'state | 状態 | ステータス | ticket status | case status | 対応状況 | 対応ステータス | 処理状況'.split(
      ' | ',
    ),
  },
  {
    name: 'opened_at',
    label: words.fieldNames.openedAt,
    type: 'instant',
    required: true,
    synonyms:
      'submitted at | submitted_at | created at | created_at | opened | 受付日時 | 受付日 | 起票日 | date opened | created | 受付時刻 | 問い合わせ日 | 問い合わせ日時 | お問い合わせ日時 | 起票日時 | 登録日時 | created time | date created'.split(
        ' | ',
      ),
  },
  {
    name: 'closed_at',
    label: words.fieldNames.closedAt,
    type: 'instant',
    synonyms:
      'closed_at | closed | resolved at | solved at | 完了日時 | 完了日 | 解決日 | date closed | closed date | 対応完了日 | 対応完了日時 | 解決日時 | resolved time | closed time'.split(
        ' | ',
      ),
  },
  {
    name: 'first_response_minutes',
    label: words.fieldNames.firstResponse,
    type: 'number',
    synonyms:
      'first response time minutes | first_response_time_minutes | first response | 初回応答時間 | 一次応答'.split(
        ' | ',
      ),
  },
  {
    name: 'satisfaction',
    label: words.fieldNames.satisfaction,
    type: 'number',
    synonyms: 'satisfaction score | satisfaction_score | csat | rating | 満足度 | 評価'.split(' | '),
  },
  {
    name: 'escalated',
    label: words.fieldNames.escalated,
    type: 'flag',
    synonyms: 'escalation flag | escalation_flag | エスカレーション | エスカレ'.split(' | '),
  },
  {
    name: 'reopened',
    label: words.fieldNames.reopened,
    type: 'flag',
    synonyms: 'reopened flag | is reopened | 再対応 | 再オープン'.split(' | '),
  },
]

export const casesImportable: Importable = {
  name: 'cases',
  label: words.cases,
  fields,
  likeness: (row) => (idIn(row, 'external_id') === null ? saidBy(row).join('\n') : null),
  store: (context, rows, order) =>
    storeRows<CaseWish>(rows, {
      read: caseIn,
      write: async (wishes) => {
        const stored = await writeWithPeople(context, wishes, order, async (known) => {
          const columns = known.map(
            ({ customer, customerName, customerId, person, email, personName, lost, unknownStatus: _, ...one }) => one,
          )
          return bulk.upsert(context, order.source, await underFormerIds(context, 'cases', order.source, columns))
        })
        return stored.map((one, index) => {
          const wish = wishes[index]
          return wish === undefined ? one : withLost(one, [...wish.lost, ...unknownStatus(wish, one)])
        })
      },
    }),
  faults: (context, importId) => faultsOf(context, importId),
}

function faultsOf(context: Context, importId: string): Promise<readonly Fault[]> {
  return faultsOfRecords(context, importId, 'cases', [
    {
      name: 'closed before opened',
      label: words.faults.closesBeforeOpening,
      wrong: sql`t.closed_at < t.opened_at`,
    },
    {
      name: 'opened before the customer',
      label: words.faults.beforeCustomer,
      wrong: sql`(t.opened_at AT TIME ZONE ${context.workspace.zone})::date < c.since_on`,
    },
  ])
}
