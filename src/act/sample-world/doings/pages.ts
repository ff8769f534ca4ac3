import type { Text } from '#platform/wording/words.ts'
import type { NewPiece } from '../../content/contract.ts'

export const site = 'https://sumire.example'

type Page = {
  readonly path: string
  readonly title: Text
  readonly kind: NewPiece['kind']
  readonly department: Text
  readonly purpose: Text
  readonly publishedDaysAgo: number | null
  readonly reviewedDaysAgo?: number
  readonly origin?: NewPiece['origin']
  /** Since so many days the server says that it is gone. */
  readonly goneDaysAgo?: number
}

const support = { en: 'Customer support', ja: 'カスタマーサポート部' }
const product = { en: 'Product', ja: '商品企画部' }
const marketing = { en: 'Marketing', ja: 'マーケティング部' }
const quality = { en: 'Quality', ja: '品質保証部' }

/** What the maker has on its site already; one has been gone for weeks, one nobody has looked over for more than a year. */
export const pages: readonly Page[] = [
  page(
    '/help/first-steps',
    ['First steps with the kitchen app', 'キッチンアプリ はじめての設定'],
    'support',
    support,
    150,
    ['New customers, in the first week', '導入直後の顧客に案内する'],
  ),
  page('/help/stock', ['How to count stock in five minutes', '5分でできる棚卸しの手順'], 'support', support, 210, [
    'Who counts stock on paper still',
    '棚卸しを紙で行っている顧客に案内する',
  ]),
  page('/help/shifts', ['Planning shifts', 'シフト作成の手引き'], 'support', support, 520, [
    'Who plans shifts elsewhere',
    'シフトを別の方法で作成している顧客に案内する',
  ]),
  {
    ...page('/help/labels', ['Printing allergen labels', 'アレルゲン表示ラベルの印刷'], 'support', support, 600, [
      'Questions about labels',
      'ラベル印刷の問い合わせに回答する',
    ]),
    reviewedDaysAgo: 40,
  },
  page('/features/recipes', ['Recipes for all your shops', '全店舗で使えるレシピ機能'], 'product', product, 120, [
    'Who has not opened a recipe yet',
    'レシピ機能を使っていない顧客に紹介する',
  ]),
  page('/features/orders', ['Orders that write themselves', '発注の自動作成'], 'product', product, 95, [
    'Who orders by telephone',
    '電話で発注している顧客に紹介する',
  ]),
  page('/features/reports', ['The weekly report, explained', '週次レポートの見方'], 'product', product, 260, [
    'Before a meeting on results',
    '成果の振り返りの前に共有する',
  ]),
  page('/features/sharing', ['Sharing recipes between shops', 'レシピの店舗間共有'], 'product', product, 12, [
    'The release of this month',
    '今月の新機能として案内する',
  ]),
  page('/movies/three-minutes', ['The app in three minutes', '3分で分かるキッチンアプリ'], 'video', marketing, 300, [
    'Who would rather watch than read',
    '動画で概要を伝えたいときに使う',
  ]),
  {
    ...page(
      '/movies/autumn-talk',
      ['Talk: a kitchen without paper', '講演：紙を使わない厨房'],
      'video',
      marketing,
      340,
      ['Decision makers', '推進責任者に共有する'],
    ),
    goneDaysAgo: 21,
  },
  page('/safety/alarm', ['When the cold store alarm is silent', '冷蔵庫アラームの確認方法'], 'support', quality, 30, [
    'The notice on version 4.2.0',
    'バージョン4.2.0に関する案内で使う',
  ]),
  {
    ...page('/safety/cleaning', ['Cleaning sensors safely', 'センサーの安全な清掃方法'], 'support', quality, null, [
      'Once a year',
      '年1回の点検の案内で使う',
    ]),
    origin: 'made',
  },
]

/** The paths of pages below one. */
export function pagesBelow(below: string): string[] {
  return pages.map(({ path }) => path).filter((path) => path.startsWith(`${below}/`))
}

function page(
  path: string,
  [en, ja]: readonly [string, string],
  kind: Page['kind'],
  department: Text,
  publishedDaysAgo: number | null,
  [forEn, forJa]: readonly [string, string],
): Page {
  return { path, title: { en, ja }, kind, department, purpose: { en: forEn, ja: forJa }, publishedDaysAgo }
}
