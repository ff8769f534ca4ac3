import { answer, supportCase, talk } from '../scenes.ts'
import type { Part } from './cast.ts'

/** The characters who begin, who thrive, and one who has gone. */
export const faringByThemselves: readonly Part[] = [
  {
    key: 'akebono-foods',
    name: { en: 'Akebono Foods', ja: 'あけぼの食品' },
    industry: { en: 'Food production', ja: '食品製造' },
    course: 'starting',
    owner: 'tomas',
    seats: 12,
    yearlyValue: 960_000,
    plan: 'Standard',
    sinceDaysAgo: 43,
    renewsInDays: 322,
    scenes: [
      talk(
        42,
        'meeting',
        { en: 'Kick-off', ja: 'キックオフ' },
        {
          en: 'Eight steps agreed. First shop live within six weeks.',
          ja: '8段階の導入計画に合意。6週間以内に1店舗目を稼働します。',
        },
      ),
      talk(
        12,
        'mail',
        { en: 'Step 4: recipes not yet uploaded', ja: '4段階目：レシピが未登録' },
        { en: 'Waiting for the recipe list from the head chef.', ja: '料理長からのレシピ一覧をお待ちしています。' },
      ),
      supportCase(8, 'medium', { en: 'Recipe file is refused', ja: 'レシピのファイルが受け付けられない' }),
    ],
  },
  {
    key: 'hayashi-clinics',
    name: { en: 'Hayashi Clinics', ja: '林クリニック' },
    industry: { en: 'Health care', ja: '医療' },
    course: 'thriving',
    owner: 'sakura',
    seats: 25,
    yearlyValue: 2_100_000,
    plan: 'Standard',
    sinceDaysAgo: 810,
    renewsInDays: 120,
    scenes: [
      answer(33, 10, {
        en: 'We would like ten more seats, but the price per seat should fall.',
        ja: 'あと10席欲しいのですが、1席あたりの価格を下げてほしいです。',
      }),
      supportCase(6, 'medium', {
        en: 'How do we cancel at the end of the contract?',
        ja: '契約終了の手続きを教えてください',
      }),
    ],
  },
  {
    key: 'sakura-foods',
    name: { en: 'Sakura Foods', ja: '桜フーズ' },
    industry: { en: 'Restaurants', ja: '飲食' },
    course: 'thriving',
    owner: 'sakura',
    seats: 50,
    yearlyValue: 5_400_000,
    plan: 'Kitchen Pro',
    sinceDaysAgo: 1100,
    renewsInDays: 210,
    scenes: [
      answer(20, 10, { en: 'We cannot run the kitchen without it.', ja: 'もうこれなしでは厨房が回りません。' }),
      talk(
        35,
        'meeting',
        { en: 'Quarterly review', ja: '四半期レビュー' },
        {
          en: 'Food waste down 23%. They offered to speak at our user day.',
          ja: '食品廃棄が23%減。ユーザー会での登壇も快諾いただきました。',
        },
      ),
    ],
  },
  {
    key: 'old-mill-bakery',
    name: { en: 'Old Mill Bakery', ja: 'オールドミルベーカリー' },
    industry: { en: 'Bakery', ja: '製パン' },
    course: 'gone',
    owner: 'tomas',
    seats: 10,
    yearlyValue: 840_000,
    plan: 'Light',
    sinceDaysAgo: 620,
    renewsInDays: -64,
    scenes: [
      answer(110, 2, { en: 'We pay for eight things and use one.', ja: '8つの機能のうち1つしか使っていません。' }),
      talk(
        80,
        'call',
        { en: 'They are leaving', ja: '解約のご連絡' },
        {
          en: 'The new owner uses another system. Too late to help.',
          ja: '新しいオーナーが別のシステムを使うとのこと。手遅れでした。',
        },
      ),
    ],
  },
]
