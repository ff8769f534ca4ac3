import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: { currency_rates: { name: text('Currency rate', '為替レート') } },
  fields: {
    from_currency: text('From currency', '換算元の通貨'),
    to_currency: text('To currency', '換算先の通貨'),
    rated_on: text('Day', '日付'),
    rate: text('Rate', 'レート'),
  },
}
