import type { ImportRow } from '#platform/furnishing/contributions.ts'
import { textIn } from '#platform/tables/storing/store-rows.ts'
import { noticeIn } from '../notice/said-notice.ts'

/** Whether a cell for the day of notice says instead how long before the end it is. */
export function saysNotice(cell: string): boolean {
  return noticeIn(cell) !== null
}

/** Until when a party may say no, as a row says it: by the day, or so long before the end. What it leaves open is `null`. */
export function noticeOf(row: ImportRow) {
  const long = noticeIn(row.unread?.notice_on ?? '')
  return { notice_on: textIn(row, 'notice_on'), notice_count: long?.before ?? null, notice_unit: long?.unit ?? null }
}
