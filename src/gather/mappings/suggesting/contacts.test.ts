import { expect, test } from 'vitest'
import { bestFor, type Expected, type Sheet, saidBy } from './everyday.fixture.ts'

const stories: readonly [string, Sheet, Expected][] = [
  [
    'a roster with the parts of names, how they are read, and who may be written to',
    {
      file: '担当者名簿.csv',
      headings: '会社名 | 姓 | 名 | セイ | メイ | 部署名 | 役職名 | メールアドレス | メール配信可否 | 配信停止日',
      rows: [
        '青空商事 | 木村 | 隆 | キムラ | タカシ | 総務部 | 部長 | kimura@aozora.example | 可 | ',
        '青空商事 | 浅野 | 恵 | アサノ | メグミ | 情報部 | 係長 | asano@aozora.example | 配信停止 | 2025/09/30',
        '港商会 | 西 | 直人 | ニシ | ナオト | 営業部 | 課長 | nishi@minato.example | 不可 | 2025/10/01',
      ],
    },
    {
      target: 'people',
      certain: true,
      columns: {
        customer_name: '会社名',
        family_name: '姓',
        given_name: '名',
        family_kana: 'セイ',
        given_kana: 'メイ',
        department: '部署名',
        title: '役職名',
        email: 'メールアドレス',
        email_marketing: 'メール配信可否',
        opted_out_at: '配信停止日',
      },
      values: { email_marketing: { 可: 'given', 配信停止: 'withdrawn', 不可: 'withdrawn' } },
    },
  ],
  [
    'a roster with whole names and readings',
    {
      file: '連絡先.csv',
      headings: '会社名 | 氏名 | フリガナ | 所属 | 役職 | メールアドレス | 敬称',
      rows: [
        '青空商事 | 木村 隆 | キムラ タカシ | 総務部 | 部長 | kimura@aozora.example | 様',
        '港商会 | 西 直人 | ニシ ナオト | 営業部 | 課長 | nishi@minato.example | 先生',
      ],
    },
    {
      target: 'people',
      columns: {
        customer_name: '会社名',
        name: '氏名',
        name_kana: 'フリガナ',
        department: '所属',
        title: '役職',
        email: 'メールアドレス',
        honorific: '敬称',
      },
    },
  ],
  [
    'an export of contacts that says who opted in and out',
    {
      file: 'contacts.csv',
      headings:
        'Company | First Name | Last Name | Email | Email Opt In | Unsubscribed from all email | Opted out at | Time Zone',
      rows: [
        'Blue Harbor | Ines | Moreau | ines@harbor.example | TRUE | FALSE | | Europe/Paris',
        'Blue Harbor | Paul | Weiss | paul@harbor.example | FALSE | TRUE | 2025-09-30T10:00:00Z | Europe/Berlin',
      ],
    },
    {
      target: 'people',
      columns: {
        customer_name: 'Company',
        given_name: 'First Name',
        family_name: 'Last Name',
        email: 'Email',
        email_marketing: 'Email Opt In',
        email_refused: 'Unsubscribed from all email',
        opted_out_at: 'Opted out at',
        zone: 'Time Zone',
      },
    },
  ],
]

test.each(stories)('%s', (_, sheet, expected) => {
  expect(saidBy(bestFor(sheet), expected)).toMatchObject(expected)
})
