import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    calendars: { name: text('Working calendar', '営業カレンダー') },
    closing_days: { name: text('Closing days', '休業日'), moved: text('Closing days', '休業日') },
  },
  fields: {
    holidays: text('National holidays', '祝日'),
    weekend: text('Days off each week', '定休日'),
    week_starts_on: text('Week starts on', '週の始まり'),
    year_starts_in: text('Fiscal year starts in', '会計年度の開始月'),
    first_on: text('First day', '開始日'),
    last_on: text('Last day', '最終日'),
  },
}
