import type { Names } from '#platform/wording/names-of.ts'
import { type Text, text } from '#platform/wording/words.ts'
import { monthNames, tableNames, weekdayNames } from './words.ts'

export const names: Names = {
  records: {
    calendars: {
      name: text('Working calendar', '営業カレンダー'),
      choices: {
        holidays: tableNames,
        weekend: byNumber(weekdayNames),
        week_starts_on: byNumber(weekdayNames),
        year_starts_in: byNumber(monthNames),
      },
    },
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

function byNumber(names: readonly Text[]): Readonly<Record<string, Text>> {
  return Object.fromEntries(names.map((name, at) => [String(at + 1), name]))
}
