import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    portfolio_views: {
      name: text('Saved view', '保存したビュー'),
    },
  },
  fields: {
    shared: text('Shared', '共有'),
    wish: text('Filters and columns', '絞り込みと列'),
  },
  works: {
    'portfolio.follow': text('Bring the customer list up to date', '顧客一覧の更新'),
    'portfolio.catch up': text('Keep the customer list up to date', '顧客一覧の定期更新'),
    'portfolio.new day': text('The customer list on a new day', '日付が変わったときの顧客一覧の更新'),
    'portfolio.after edit': text('The list after a bulk edit', '一括編集後の一覧の更新'),
    'portfolio.after band': text('The list after a band changed', '区分の変化後の一覧の更新'),
    'portfolio.after health': text('The list after health was read', 'ヘルスの計測後の一覧の更新'),
  },
}
