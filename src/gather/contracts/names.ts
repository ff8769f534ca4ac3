import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    contracts: {
      name: text('Contract', '契約'),
      moved: text('Contracts', '契約'),
      fields: {
        amount: text('Amount per period', '金額（期間あたり）'),
      },
    },
    purchases: {
      name: text('Purchase', '購買'),
      moved: text('Purchases', '購買'),
      fields: {
        amount: text('Amount', '金額'),
      },
    },
  },
  fields: {
    auto_renew: text('Renews by itself', '自動更新'),
    currency: text('Currency', '通貨'),
    ends_on: text('Ends on', '終了日'),
    tax: text('Tax', '税の扱い'),
    tax_rate: text('Tax rate', '税率'),
    period: text('Billing period', '請求周期'),
    plan: text('Plan', 'プラン'),
    product: text('Product', '商品'),
    purchased_at: text('Purchased', '購入日時'),
    quantity: text('Quantity', '数量'),
    seats: text('Seats', '席数'),
    starts_on: text('Starts on', '開始日'),
  },
}
