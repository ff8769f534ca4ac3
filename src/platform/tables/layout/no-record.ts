import { beginningOf, narrow } from '#platform/wording/plain-text.ts'
import type { Text } from '#platform/wording/words.ts'
import { writtenNumber } from '../cells/written-number.ts'
import type { FileRow } from '../file-row.ts'
import { noRecords } from '../words.ts'
import type { ColumnsAbove } from './headings/columns-above.ts'
import type { Layout } from './layout.ts'

/**
 * Why a row below the headings is no record: blank, a note, a line of sums, or the headings once more; `null` where it is one.
 * Decided by shape and words together: a company called 合計株式会社 in a row with other texts is a record.
 * `after` is what was said of the row before: below a blank row, a note or a sum, a lone text in a wide table ends it. `above` are the
 * columns of the records before.
 */
export function noRecordBecause(
  { cells, spans = [] }: Pick<FileRow, 'cells' | 'spans'>,
  { headings }: Pick<Layout, 'headings'>,
  after: Text | null = null,
  above: Above = null,
): Text | null {
  const filled = cells.flatMap((cell, place) => (cell.trim() === '' ? [] : [{ place, text: plain(cell) }]))
  if (filled.length === 0) return noRecords.blank
  if (isHeaderAgain(filled, headings)) return noRecords.headerAgain
  if (isSum(filled, headings.length)) return noRecords.sum
  const isBelow = after !== null && after !== noRecords.headerAgain
  if (isBelow && isFigure(filled, headings.length) && !isNamedSo(filled, above)) return noRecords.sum
  return (isBelow && isAlone(filled, headings.length)) || isNote(filled, spans, headings.length) ? noRecords.note : null
}

type Above = Pick<ColumnsAbove, 'count' | 'alwaysFilled'> | null
type Filled = readonly { readonly place: number; readonly text: string }[]

const sumWords =
  /^(総?合計|総計|小計|中計|累計|計|総額|(grand|sub|sub-|sum|overall)?\s?totals?|sum|summe|gesamt|total général|totaal)(\(.{1,20}\))?[:.]?$/i
const groupSum =
  /^.{1,20}(合計|総計|小計)[:.]?$|^(total|subtotal|sub-total|grand total)( for| of|:) .{1,40}$|^.{1,30} (total|subtotal)$/i
/** No label of sums is without one of these. */
const sumLike = /計|額|sum|total|gesamt|totaal/i
const noteWords =
  /^([※*＊†]|注\d|注[:)\s]|\(注\)|注記|備考[:\s]|出典|注意[:\s]|以上$|以下余白|\*\*\*|note[s:\s]|n\.?b\.?[:\s]|source:|copyright|©|\(c\)\s|all rights|confidential\b|(generated|printed|exported|created|prepared)( by| on| at|:)|page \d|- \d+ -$|\d+\s?\/\s?\d+\s?(page|ページ)|社外秘|取扱注意|作成[:日者]|出力[:日]|更新[:日]|印刷日|end of|eof$|\(?\d[\d,]* (rows|records|results|件)\)?$|件数[:\s]|単位[:\s])/i

/** As much of a cell as tells whether it is a label or a sentence. */
const longestLabel = 300

/** The spelling in which labels are compared: 「合　計」 is 合計. */
function plain(cell: string): string {
  const text = narrow(beginningOf(cell, longestLabel)).trim()
  return /^[\p{Script=Han}\s]{2,9}$/u.test(text) ? text.replace(/\s/gu, '') : text
}

/** Paged exports write the headings on each page; a row of groups above them comes again, too. */
function isHeaderAgain(filled: Filled, headings: readonly string[]): boolean {
  if (filled.length < Math.min(2, headings.length)) return false
  const { names, named } = spelled(headings)
  const isNamed = ({ place, text }: Filled[number]) => {
    const heading = names[place] ?? ''
    const cell = text.replace(/\s+/gu, ' ')
    return (
      heading === cell ||
      heading.startsWith(`${cell} `) ||
      heading.endsWith(` ${cell}`) ||
      heading.includes(` ${cell} `)
    )
  }
  return named > 0 && filled.length * 2 >= Math.min(named, 4) && filled.every(isNamed)
}

type Spelled = { readonly names: readonly string[]; readonly named: number }
const spellings = new WeakMap<readonly string[], Spelled>()

/** The headings in the spelling in which they are compared, made once for all rows below them. */
function spelled(headings: readonly string[]): Spelled {
  const known = spellings.get(headings)
  if (known) return known
  const names = headings.map((heading) =>
    narrow(beginningOf(heading, longestLabel))
      .replace(/ \(\d+\)$/, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  const made = { names, named: headings.filter((heading) => !heading.startsWith('#')).length }
  spellings.set(headings, made)
  return made
}

/** A label of sums, numbers, and at most the name of a group before it. */
function isSum(filled: Filled, width: number): boolean {
  if (!filled.some(({ text }) => sumLike.test(text))) return false
  const texts = filled.filter(({ text }) => !isNumber(text))
  const label = texts.at(-1)
  if (label === undefined || texts.length > 2) return false
  if (texts.length === 2 && (/\d/.test(texts[0]?.text ?? '') || (texts[0]?.place ?? 0) > label.place)) return false
  const isLabelled = sumWords.test(label.text) || (texts.length === 1 && groupSum.test(label.text))
  if (!isLabelled) return false
  const numbersBefore = filled.some(({ place, text }) => place < (texts[0]?.place ?? 0) && isNumber(text))
  return !numbersBefore && (width > 1 || sumWords.test(label.text))
}

/** Below the table a line such as 件数 | 120 or Average | 25 tells of it as a whole. */
function isFigure(filled: Filled, width: number): boolean {
  const [label, ...others] = filled
  return (
    label !== undefined &&
    width > 2 &&
    others.length > 0 &&
    figureWords.test(label.text) &&
    others.every(({ text }) => isNumber(text))
  )
}

const figureWords =
  /^((合計|総|平均|最大|最小|最高|最低)(値|額|金額|月額|年額|単価|件数|数)?|件数|社数|顧客数|人数|中央値|(total|average|avg\.?|mean|maximum|max\.?|minimum|min\.?|median|number)( of)?( [a-z]{1,15})?|count)(\(.{1,12}\))?[:.]?$/i

/** Max may be somebody: a row that is as full as the records above, or holds a number that is none to be summed, is one of them. */
function isNamedSo(filled: Filled, above: Above): boolean {
  const [label, ...others] = filled
  if (above === null || above.count === 0 || !/^(max|min|mean|count|number)\.?$/i.test(label?.text ?? '')) return false
  const isFull = above.alwaysFilled().every((place) => filled.some((one) => one.place === place))
  return isFull || others.some(({ text }) => /^0\d/.test(text))
}

/** One cell, or a mark and its text, where records have several; words that notes begin with, a sentence, or a cell merged over the table. */
function isNote(filled: Filled, spans: NonNullable<FileRow['spans']>, width: number): boolean {
  const [first] = filled
  if (first === undefined || width < 2 || filled.length > (width > 4 ? 2 : 1)) return false
  if (noteWords.test(first.text)) return true
  if (filled.length > 1) return false
  const merged = spans.some(
    ([from, to]) => from <= first.place && first.place <= to && to - from + 1 >= Math.max(3, width / 2),
  )
  if (merged) return true
  return width > 2 && first.place <= 1 && /。|^(\S+\s+){6,}\S+[.:]?$/u.test(first.text)
}

function isAlone(filled: Filled, width: number): boolean {
  const [first] = filled
  return width >= 4 && filled.length === 1 && first?.place === 0 && !(/\d/.test(first.text) && !/\s/.test(first.text))
}

function isNumber(text: string): boolean {
  return writtenNumber(text) !== null || writtenNumber(text, ',') !== null || /^[-+]?\d[\d.,]*\s?%$/.test(text)
}
