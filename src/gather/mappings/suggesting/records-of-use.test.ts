import { expect, test } from 'vitest'
import { bestFor, type Expected, type Sheet, saidBy } from './everyday.fixture.ts'

type Story = readonly [title: string, sheet: Sheet, expected: Expected]

const stories: Story[] = [
  [
    'requests for support, in Japanese',
    {
      file: '問合せ履歴.csv',
      headings: '受付番号 | 受付日時 | 会社名 | お名前 | 件名 | 内容 | 優先度 | ステータス | 完了日時 | 対応者',
      rows: [
        'Q-1 | 2026/10/1 9:00 | 株式会社ひばり | 木村 隆 | 入れない | パスワードが違うと出ます | 高 | 未対応 |  | 佐川',
        'Q-2 | 2026/10/2 10:00 | 株式会社つぐみ | 浅野 恵 | 帳票 | 印刷がずれます | 低 | 完了 | 2026/10/3 9:00 | 戸田',
        'Q-3 | 2026/10/3 11:00 | 株式会社ひばり | 木村 隆 | 追加 | 利用者を増やしたい | 中 | 先方確認待ち |  | 佐川',
      ],
    },
    {
      target: 'cases',
      certain: true,
      columns: {
        external_id: '受付番号',
        opened_at: '受付日時',
        customer_name: '会社名',
        subject: '件名',
        priority: '優先度',
        status: 'ステータス',
        closed_at: '完了日時',
      },
      unused: ['内容', '対応者'],
      values: {
        status: { 未対応: 'open', 完了: 'closed', 先方確認待ち: 'waiting' },
        priority: { 高: 'high', 低: 'low', 中: 'medium' },
      },
    },
  ],
  [
    'tickets of a help desk',
    {
      file: 'tickets_export.csv',
      headings: 'Ticket ID | Account ID | Subject | Status | Priority | Created at | Solved at',
      rows: [
        '7001 | A1 | Printer | Solved | High | 2026-01-01 09:00 | 2026-01-02 09:00',
        '7002 | A2 | Login | Pending | Normal | 2026-01-03 09:00 |',
        '7003 | A2 | Export | Triage | Low | 2026-01-03 09:00 |',
      ],
    },
    {
      target: 'cases',
      certain: false,
      columns: {
        external_id: 'Ticket ID',
        customer: 'Account ID',
        subject: 'Subject',
        status: 'Status',
        priority: 'Priority',
        opened_at: 'Created at',
        closed_at: 'Solved at',
      },
      values: { status: { Solved: 'closed', Pending: 'waiting' } },
    },
  ],
  [
    'orders',
    {
      file: 'orders.csv',
      headings: 'order_id | customer_id | order_date | product | qty | total',
      rows: [
        '1 | C1 | 2026-11-01 | Coffee | 1 | 100',
        '2 | C1 | 2026-11-01 | Coffee | 1 | 100',
        '3 | C2 | 2026-11-02 | Tea | 2 | 180',
      ],
    },
    {
      target: 'purchases',
      certain: true,
      columns: {
        external_id: 'order_id',
        customer: 'customer_id',
        purchased_at: 'order_date',
        product: 'product',
        quantity: 'qty',
        amount: 'total',
      },
    },
  ],
  [
    'sales by line, in Japanese',
    {
      file: '売上明細.csv',
      headings: '売上日 | 得意先名 | 品目 | 数量 | 売上金額',
      rows: [
        '2026/11/1 | 株式会社ひばり | 豆 | 2 | 1,200',
        '2026/11/1 | 株式会社ひばり | 豆 | 2 | 1,200',
        '2026/11/2 | 株式会社つぐみ | 茶 | 1 | 800',
      ],
    },
    {
      target: 'purchases',
      certain: true,
      columns: {
        purchased_at: '売上日',
        customer_name: '得意先名',
        product: '品目',
        quantity: '数量',
        amount: '売上金額',
      },
    },
  ],
  [
    'a click stream',
    {
      file: 'clicks.csv',
      headings: 'user_id | session_id | event | timestamp | platform',
      rows: [
        'u1 | s1 | home | 2026-03-13 10:21:14 | desktop',
        'u1 | s1 | cart | 2026-03-13 10:22:14 | desktop',
        'u2 | s2 | home | 2026-03-13 10:23:14 | phone',
      ],
    },
    { target: 'events', certain: true, columns: { person: 'user_id', name: 'event', occurred_at: 'timestamp' } },
  ],
  [
    'a log of use, in Japanese',
    {
      file: '操作ログ.csv',
      headings: 'ログID | 日時 | 顧客コード | ユーザーID | 操作',
      rows: [
        'L1 | 2026-03-13 10:21 | A1 | u1 | 閲覧',
        'L2 | 2026-03-13 10:22 | A1 | u1 | 登録',
        'L3 | 2026-03-13 10:23 | A2 | u2 | 閲覧',
      ],
    },
    {
      target: 'events',
      certain: true,
      columns: {
        message_id: 'ログID',
        occurred_at: '日時',
        customer: '顧客コード',
        person: 'ユーザーID',
        name: '操作',
      },
    },
  ],
]

test.each(stories)('%s', (_, sheet, expected) => {
  const said = saidBy(bestFor(sheet), expected)
  expect(said).toMatchObject(expected)
  expect(said.values).toEqual(expected.values)
})
