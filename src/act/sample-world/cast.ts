import type { Text } from '#platform/words.ts'

/** How a customer's story goes, week by week. */
export type Course = 'thriving' | 'steady' | 'slipping' | 'falling' | 'starting' | 'gone'
export type Colleague = 'sakura' | 'tomas' | 'ken'

/** One customer of the sample world. Days are counted back from today; negative days are to come. */
export type Part = {
  readonly key: string
  readonly name: Text
  readonly industry: Text
  readonly course: Course
  readonly owner: Colleague | null
  readonly seats: number
  readonly yearlyValue: number
  readonly plan: 'Light' | 'Standard' | 'Kitchen Pro'
  readonly sinceDaysAgo: number
  /** Days until the present contract ends. */
  readonly renewsInDays: number
  readonly scenes: readonly Scene[]
}

/** A turn of the story that is not chance. */
export type Scene =
  | { kind: 'sponsor left'; daysAgo: number; note: Text }
  | { kind: 'answer'; daysAgo: number; nps: number; comment: Text }
  | { kind: 'case'; daysAgo: number; subject: Text; priority: 'medium' | 'high' | 'urgent'; closedAfterDays: number | null; escalated?: boolean; satisfaction?: number }
  | { kind: 'talk'; daysAgo: number; by: 'note' | 'call' | 'meeting' | 'mail'; title: Text; body: Text }

export const colleagues: Readonly<Record<Colleague, { name: string; email: string; role: 'csm' | 'manager' }>> = {
  sakura: { name: '青木 さくら', email: 'sakura.aoki@sumire.example', role: 'csm' },
  tomas: { name: 'Tomás Rivera', email: 'tomas.rivera@sumire.example', role: 'csm' },
  ken: { name: '森田 健', email: 'ken.morita@sumire.example', role: 'manager' },
}

const talk = (daysAgo: number, by: 'note' | 'call' | 'meeting' | 'mail', title: Text, body: Text): Scene => ({ kind: 'talk', daysAgo, by, title, body })

/** The characters everyone knows by name. */
export const cast: readonly Part[] = [
  {
    key: 'kita-logistics', name: { en: 'Kita Logistics', ja: '北ロジスティクス' }, industry: { en: 'Warehousing', ja: '倉庫業' }, course: 'falling', owner: 'sakura',
    seats: 60, yearlyValue: 6_240_000, plan: 'Kitchen Pro', sinceDaysAgo: 950, renewsInDays: 38,
    scenes: [
      talk(170, 'meeting', { en: 'Half-year review', ja: '半期レビュー' }, { en: 'Pick errors 0.8 %. The goal is below 0.5 % by March.', ja: '誤出荷率は0.8%。3月までに0.5%未満が目標です。' }),
      { kind: 'answer', daysAgo: 150, nps: 9, comment: { en: 'The morning stock count takes half the time.', ja: '朝の在庫確認にかかる時間が半分になりました。' } },
      talk(28, 'meeting', { en: 'Quarterly review', ja: '四半期レビュー' }, { en: 'Pick errors still 0.8 %. Ms Ono said the import procedure confuses the evening shift.', ja: '誤出荷率は0.8%のまま。小野さんによると、取り込み手順が遅番の方に分かりにくいとのことです。' }),
      { kind: 'sponsor left', daysAgo: 18, note: { en: 'Ms Ono moved to another company. Nobody has taken over yet.', ja: '小野さんが転職されました。後任は未定です。' } },
      { kind: 'case', daysAgo: 9, subject: { en: 'Import stops at the new warehouse code', ja: '新しい倉庫コードで取り込みが止まる' }, priority: 'high', closedAfterDays: null },
      { kind: 'case', daysAgo: 6, subject: { en: 'Evening shift cannot sign in', ja: '遅番の利用者がサインインできない' }, priority: 'high', closedAfterDays: null, escalated: true },
      { kind: 'answer', daysAgo: 7, nps: 3, comment: { en: 'Nobody told us the import had changed.', ja: '取り込み手順が変わったことを誰も知らされていませんでした。' } },
    ],
  },
  {
    key: 'tsubaki-hotels', name: { en: 'Tsubaki Hotels', ja: '椿ホテルズ' }, industry: { en: 'Hotels', ja: 'ホテル' }, course: 'slipping', owner: 'sakura',
    seats: 36, yearlyValue: 3_900_000, plan: 'Kitchen Pro', sinceDaysAgo: 725, renewsInDays: 5,
    scenes: [
      { kind: 'case', daysAgo: 24, subject: { en: 'Banquet orders appear twice', ja: '宴会の注文が二重に表示される' }, priority: 'high', closedAfterDays: 3, satisfaction: 2 },
      { kind: 'case', daysAgo: 10, subject: { en: 'Banquet orders appear twice, again', ja: '宴会の注文が再び二重に表示される' }, priority: 'urgent', closedAfterDays: 2, escalated: true, satisfaction: 1 },
      { kind: 'case', daysAgo: 6, subject: { en: 'Third report of doubled orders', ja: '注文の二重表示、3度目の連絡' }, priority: 'urgent', closedAfterDays: null, escalated: true },
      { kind: 'case', daysAgo: 3, subject: { en: 'Wrong totals on the night report', ja: '夜間レポートの合計が合わない' }, priority: 'high', closedAfterDays: null, escalated: true },
      { kind: 'answer', daysAgo: 12, nps: 4, comment: { en: 'I explained the same thing three times.', ja: '同じ説明を3回しました。' } },
    ],
  },
  {
    key: 'blue-harbor-hotels', name: { en: 'Blue Harbor Hotels', ja: 'ブルーハーバーホテルズ' }, industry: { en: 'Hotels', ja: 'ホテル' }, course: 'steady', owner: 'tomas',
    seats: 44, yearlyValue: 4_800_000, plan: 'Kitchen Pro', sinceDaysAgo: 709, renewsInDays: 21,
    scenes: [
      talk(160, 'meeting', { en: 'Goals for the year', ja: '年間ゴールの確認' }, { en: 'Food waste down by a fifth, breakfast without queues.', ja: '食品廃棄を2割減らし、朝食の待ち列をなくす。' }),
      { kind: 'answer', daysAgo: 60, nps: 7, comment: { en: 'Good, though we have not talked since summer.', ja: '良いのですが、夏以降お話しできていません。' } },
    ],
  },
  {
    key: 'minato-pharmacy', name: { en: 'Minato Pharmacy', ja: 'みなと薬局' }, industry: { en: 'Retail', ja: '小売' }, course: 'slipping', owner: 'sakura',
    seats: 14, yearlyValue: 1_560_000, plan: 'Standard', sinceDaysAgo: 540, renewsInDays: 190,
    scenes: [
      { kind: 'answer', daysAgo: 190, nps: 9, comment: { en: 'Stock counts finally agree.', ja: '在庫数がようやく合うようになりました。' } },
      { kind: 'answer', daysAgo: 4, nps: 5, comment: { en: 'The monthly report arrives too late to use.', ja: '月次レポートが届くのが遅く、使えません。' } },
    ],
  },
  {
    key: 'akebono-foods', name: { en: 'Akebono Foods', ja: 'あけぼの食品' }, industry: { en: 'Food production', ja: '食品製造' }, course: 'starting', owner: 'tomas',
    seats: 12, yearlyValue: 960_000, plan: 'Standard', sinceDaysAgo: 43, renewsInDays: 322,
    scenes: [
      talk(42, 'meeting', { en: 'Kick-off', ja: 'キックオフ' }, { en: 'Eight steps agreed. First shop live within six weeks.', ja: '8段階の導入計画に合意。6週間以内に1店舗目を稼働します。' }),
      talk(12, 'mail', { en: 'Step 4: recipes not yet uploaded', ja: '4段階目: レシピが未登録' }, { en: 'Waiting for the recipe list from the head chef.', ja: '料理長からのレシピ一覧をお待ちしています。' }),
      { kind: 'case', daysAgo: 8, subject: { en: 'Recipe file is refused', ja: 'レシピのファイルが受け付けられない' }, priority: 'medium', closedAfterDays: null },
    ],
  },
  {
    key: 'hayashi-clinics', name: { en: 'Hayashi Clinics', ja: '林クリニック' }, industry: { en: 'Health care', ja: '医療' }, course: 'thriving', owner: 'sakura',
    seats: 25, yearlyValue: 2_100_000, plan: 'Standard', sinceDaysAgo: 810, renewsInDays: 120,
    scenes: [{ kind: 'answer', daysAgo: 33, nps: 10, comment: { en: 'We would like ten more seats, but the price per seat should fall.', ja: 'あと10席欲しいのですが、1席あたりの価格を下げてほしいです。' } }],
  },
  {
    key: 'sakura-foods', name: { en: 'Sakura Foods', ja: '桜フーズ' }, industry: { en: 'Restaurants', ja: '飲食' }, course: 'thriving', owner: 'sakura',
    seats: 50, yearlyValue: 5_400_000, plan: 'Kitchen Pro', sinceDaysAgo: 1100, renewsInDays: 210,
    scenes: [
      { kind: 'answer', daysAgo: 20, nps: 10, comment: { en: 'We cannot run the kitchen without it.', ja: 'もうこれなしでは厨房が回りません。' } },
      talk(35, 'meeting', { en: 'Quarterly review', ja: '四半期レビュー' }, { en: 'Food waste down 23 %. They offered to speak at our user day.', ja: '食品廃棄が23%減。ユーザー会での登壇も快諾いただきました。' }),
    ],
  },
  {
    key: 'old-mill-bakery', name: { en: 'Old Mill Bakery', ja: 'オールドミルベーカリー' }, industry: { en: 'Bakery', ja: '製パン' }, course: 'gone', owner: 'tomas',
    seats: 10, yearlyValue: 840_000, plan: 'Light', sinceDaysAgo: 620, renewsInDays: -64,
    scenes: [
      { kind: 'answer', daysAgo: 110, nps: 2, comment: { en: 'We pay for eight things and use one.', ja: '8つの機能のうち1つしか使っていません。' } },
      talk(80, 'call', { en: 'They are leaving', ja: '解約のご連絡' }, { en: 'The new owner uses another system. Too late to help.', ja: '新しいオーナーが別のシステムを使うとのこと。手遅れでした。' }),
    ],
  },
]
