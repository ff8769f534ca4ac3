import { listed } from '#platform/tables/listed.ts'

export const synonyms = {
  external_id: listed(`
    id | ticket id | ticket_id | case id | case number | チケットID | 問い合わせID | 受付番号 | 案件番号
    ticket | ticket number | case | case no | incident | incident number | 問い合わせ番号
    お問い合わせ番号 | 問合せ番号
  `),
  person: listed('user id | requester id | contact id | 担当者ID | ユーザーID | 会員ID'),
  email: listed('e-mail | requester email | メール | メールアドレス'),
  requester: listed('requester | requester name | contact name | お名前 | 問い合わせ者'),
  subject: listed(`
    title | summary | 件名 | タイトル | 内容 | 問い合わせ件名 | お問い合わせ件名 | 問い合わせ内容
    お問い合わせ内容 | short description
  `),
  priority: listed('severity | 優先度 | 重要度 | 緊急度'),
  status: listed('state | 状態 | ステータス | ticket status | case status | 対応状況 | 対応ステータス | 処理状況'),
  opened_at: listed(`
    submitted at | submitted_at | created at | created_at | opened | 受付日時 | 受付日 | 起票日
    date opened | created | 受付時刻 | 問い合わせ日 | 問い合わせ日時 | お問い合わせ日時 | 起票日時
    登録日時 | created time | date created
  `),
  closed_at: listed(`
    closed_at | closed | resolved at | solved at | 完了日時 | 完了日 | 解決日 | date closed
    closed date | 対応完了日 | 対応完了日時 | 解決日時 | resolved time | closed time
  `),
  first_response_minutes: listed(
    'first response time minutes | first_response_time_minutes | first response | 初回応答時間 | 一次応答',
  ),
  satisfaction: listed('satisfaction score | satisfaction_score | csat | rating | 満足度 | 評価'),
  escalated: listed('escalation flag | escalation_flag | エスカレーション | エスカレ'),
  reopened: listed('reopened flag | is reopened | 再対応 | 再オープン'),
} as const
