import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: { lifetime_margins: { name: text('Margin', '粗利率') } },
  fields: {
    product: text('Product', '商品'),
    from_on: text('From', '適用開始日'),
    percent: text('Margin in percent', '粗利率（%）'),
  },
  works: {
    'lifetime.forecast': text('Make the forecast of lifetime value', 'LTV予測の作成'),
    'lifetime.nightly': text('Make the forecast of lifetime value each night', 'LTV予測の夜間更新'),
  },
}
