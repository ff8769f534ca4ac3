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
    contract_amendments: {
      name: text('Amendment of a contract', '変更契約'),
      fields: { amount: text('Amount per period', '金額（期間あたり）') },
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
    notice_on: text('Notice deadline', '更新拒絶通知期限'),
    notice_count: text('Notice before the end', '終了前の通知期間'),
    notice_unit: text('Counted in', '通知期間の単位'),
    renews_id: text('Renews', '契約更新元'),
    renews_number: text('Number of the contract it renews', '契約更新元の番号'),
    cancel_requested_on: text('Cancellation requested on', '解約申入れ日'),
    contract_id: text('Contract', '契約'),
    from_on: text('Changed from', '変更適用開始日'),
    changes: text('What changes', '変更項目'),
    product: text('Product', '商品'),
    purchased_at: text('Purchased', '購入日時'),
    quantity: text('Quantity', '数量'),
    seats: text('Seats', '席数'),
    starts_on: text('Starts on', '開始日'),
  },
}
