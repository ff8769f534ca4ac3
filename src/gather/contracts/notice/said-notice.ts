import { namedPeriods } from '../billing/period.ts'
import type { Notice } from './deadline.ts'

/** `3か月前`, `契約満了の90日前まで`, `60 days before expiry`: so long before the end, where a cell says that instead of a day. */
export function noticeIn(cell: string): Extract<Notice, { before: number }> | null {
  const text = cell.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  const { count, unit } = (inJapanese.exec(text) ?? inEnglish.exec(text))?.groups ?? {}
  if (count === undefined || unit === undefined) return null
  if (/^(?:w|週)/.test(unit)) return long(Number(count) * 7, 'days')
  if (/^(?:y|年)/.test(unit)) return long(Number(count) * namedPeriods.year, 'months')
  return long(Number(count), /^(?:d|日)/.test(unit) ? 'days' : 'months')
}

function long(before: number, unit: 'days' | 'months') {
  return before <= (unit === 'days' ? 3650 : 120) ? { before, unit } : null
}

/** 3月 is March; only 3か月 and 3月前 are three months. */
const inJapanese =
  /^(?:契約)?(?:期間)?(?:満了|終了|更新|期限|満期)?(?:日)?の?(?<count>\d{1,4}) ?(?<unit>日|週間?|[かカヶヵケ箇]月|月(?=前)|年)間?前?(?:まで)?(?:に)?$/
const inEnglish =
  /^(?<count>\d{1,4})[ -]?(?<unit>days?|weeks?|months?|years?)(?:'s?)?(?:,)?(?: (?:notice|prior|before|in advance|ahead)(?: (?:of|to|notice|period|the|contract|end|expiry|expiration|renewal|term)\b)*)?$/
