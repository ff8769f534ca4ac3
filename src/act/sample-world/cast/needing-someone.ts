import { answer, supportCase, talk } from '../scenes.ts'
import type { Part } from './cast.ts'

/** The characters whose story asks for a person. */
export const needingSomeone: readonly Part[] = [
  {
    key: 'kita-logistics',
    name: { en: 'Kita Logistics', ja: '北ロジスティクス' },
    industry: { en: 'Warehousing', ja: '倉庫業' },
    course: 'falling',
    owner: 'sakura',
    seats: 60,
    yearlyValue: 6_240_000,
    plan: 'Kitchen Pro',
    sinceDaysAgo: 950,
    renewsInDays: 38,
    scenes: [
      talk(
        170,
        'meeting',
        { en: 'Half-year review', ja: '半期レビュー' },
        {
          en: 'Pick errors 0.8%. The goal is below 0.5% by March.',
          ja: '誤出荷率は0.8%。3月までに0.5%未満が目標です。',
        },
      ),
      answer(150, 9, {
        en: 'The morning stock count takes half the time.',
        ja: '朝の在庫確認にかかる時間が半分になりました。',
      }),
      talk(
        28,
        'meeting',
        { en: 'Quarterly review', ja: '四半期レビュー' },
        {
          en: 'Pick errors still 0.8%. Ms Ono said the import procedure confuses the evening shift.',
          ja: '誤出荷率は0.8%のまま。小野さんによると、取り込み手順が遅番の方に分かりにくいとのことです。',
        },
      ),
      {
        kind: 'sponsor left',
        daysAgo: 18,
        note: {
          en: 'Ms Ono moved to another company. Nobody has taken over yet.',
          ja: '小野さんが転職されました。後任は未定です。',
        },
      },
      supportCase(9, 'high', {
        en: 'Import stops at the new warehouse code',
        ja: '新しい倉庫コードで取り込みが止まる',
      }),
      supportCase(
        6,
        'high',
        { en: 'Evening shift cannot sign in', ja: '遅番の利用者がサインインできない' },
        { escalated: true },
      ),
      answer(7, 3, {
        en: 'Nobody told us the import had changed.',
        ja: '取り込み手順が変わったことを誰も知らされていませんでした。',
      }),
    ],
  },
  {
    key: 'tsubaki-hotels',
    name: { en: 'Tsubaki Hotels', ja: '椿ホテルズ' },
    industry: { en: 'Hotels', ja: 'ホテル' },
    course: 'slipping',
    owner: 'sakura',
    seats: 36,
    yearlyValue: 3_900_000,
    plan: 'Kitchen Pro',
    sinceDaysAgo: 725,
    renewsInDays: 5,
    scenes: [
      supportCase(
        24,
        'high',
        { en: 'Banquet orders appear twice', ja: '宴会の注文が二重に表示される' },
        { closedAfterDays: 3, satisfaction: 2 },
      ),
      supportCase(
        10,
        'urgent',
        { en: 'Banquet orders appear twice, again', ja: '宴会の注文が再び二重に表示される' },
        { closedAfterDays: 2, escalated: true, satisfaction: 1 },
      ),
      supportCase(
        6,
        'urgent',
        { en: 'Third report of doubled orders', ja: '注文の二重表示、3度目の連絡' },
        { escalated: true },
      ),
      supportCase(
        3,
        'high',
        { en: 'Wrong totals on the night report', ja: '夜間レポートの合計が合わない' },
        { escalated: true },
      ),
      answer(12, 4, { en: 'I explained the same thing three times.', ja: '同じ説明を3回しました。' }),
    ],
  },
  {
    key: 'blue-harbor-hotels',
    name: { en: 'Blue Harbor Hotels', ja: 'ブルーハーバーホテルズ' },
    industry: { en: 'Hotels', ja: 'ホテル' },
    course: 'steady',
    owner: 'tomas',
    seats: 44,
    yearlyValue: 4_800_000,
    plan: 'Kitchen Pro',
    sinceDaysAgo: 709,
    renewsInDays: 21,
    scenes: [
      talk(
        160,
        'meeting',
        { en: 'Goals for the year', ja: '年間ゴールの確認' },
        {
          en: 'Food waste down by a fifth, breakfast without queues.',
          ja: '食品廃棄を2割減らし、朝食の待ち列をなくす。',
        },
      ),
      answer(60, 7, {
        en: 'Good, though we have not talked since summer.',
        ja: '良いのですが、夏以降お話しできていません。',
      }),
    ],
  },
  {
    key: 'minato-pharmacy',
    name: { en: 'Minato Pharmacy', ja: 'みなと薬局' },
    industry: { en: 'Retail', ja: '小売' },
    course: 'slipping',
    owner: 'sakura',
    seats: 14,
    yearlyValue: 1_560_000,
    plan: 'Standard',
    sinceDaysAgo: 540,
    renewsInDays: 190,
    scenes: [
      answer(190, 9, { en: 'Stock counts finally agree.', ja: '在庫数がようやく合うようになりました。' }),
      answer(4, 5, {
        en: 'The monthly report arrives too late to use.',
        ja: '月次レポートが届くのが遅く、使えません。',
      }),
    ],
  },
]
