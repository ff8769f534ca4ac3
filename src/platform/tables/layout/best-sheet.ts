import type { Bytes, FileRow } from '../file-row.ts'
import { first } from '../table-file.ts'
import { openWorkbook, type Sheet } from '../workbook/spreadsheet.ts'
import { headingKey } from './headings/header.ts'
import { isBlank } from './headings/header-signs.ts'
import { type Layout, layoutOf } from './layout.ts'
import { noRecordBecause } from './no-record.ts'

type SeenSheet = { readonly name: string; readonly hidden: boolean; readonly rows: readonly FileRow[] }

const sheetsLookedAt = 40
const rowsLookedAt = 200

/** The sheet that a person named, or the one that looks most like a table. */
export async function sheetIn(
  bytes: Bytes,
  wished: string | undefined,
  known: ReadonlySet<string>,
): Promise<{ sheet: string | null; sheets: readonly Sheet[] }> {
  const book = await openWorkbook(bytes)
  const { sheets } = book
  if (wished !== undefined || sheets.length < 2) return { sheet: wished ?? sheets[0]?.name ?? null, sheets }
  const seen: SeenSheet[] = []
  for (const { name, hidden } of sheets.slice(0, sheetsLookedAt)) {
    seen.push({ name, hidden, rows: await first(book.glance(name), rowsLookedAt) })
  }
  return { sheet: bestSheet(seen, known) ?? sheets[0]?.name ?? null, sheets }
}

/** The sheet that looks most like a table; of sheets about as good the first. Hidden ones are taken only where no other holds anything. */
export function bestSheet(sheets: readonly SeenSheet[], known: ReadonlySet<string>): string | null {
  const seen = sheets.filter(({ hidden }) => !hidden)
  const open = seen.some(({ rows }) => rows.some(({ cells }) => !isBlank(cells))) ? seen : sheets
  const scored = open.map(({ name, rows }) => ({ name, score: likenessOf(rows, known) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return scored.find(({ score }) => score >= best * nearly)?.name ?? null
}

const nearly = 0.6

/** Grows with the rows and columns that are evenly filled under headings. */
export function likenessOf(rows: readonly FileRow[], known: ReadonlySet<string>): number {
  const layout = layoutOf(rows, known, { grid: true })
  const last = layout.header === null ? 0 : typeof layout.header === 'number' ? layout.header : layout.header[1]
  const records = rows.filter((row) => row.row > last && noRecordBecause(row, layout) === null)
  const width = layout.headings.length
  if (records.length === 0 || width < 2) return records.length === 0 ? 0 : 0.1
  const filled = records.map(({ cells }) => cells.slice(0, width).filter((cell) => cell.trim() !== '').length / width)
  const evenness = filled.reduce((sum, share) => sum + share, 0) / records.length
  const familiar = layout.headings.filter((heading) => known.has(headingKey(heading))).length / width
  const regular = Math.sqrt(Math.min(records.length, 200)) * Math.min(width, 12) * evenness * (1 + familiar)
  return regular * (layout.header === null ? 0.5 : 1) * (isDictionary(layout) ? 0.1 : 1)
}

/** A sheet that explains the columns of another. */
function isDictionary({ headings }: Layout): boolean {
  return (
    headings.length <= 8 &&
    headings.filter((heading) => dictionaryWords.test(heading.normalize('NFKC').trim())).length >= 2
  )
}

const dictionaryWords =
  /^(variable|field|column|attribute|property|feature)s?( ?names?)?$|^(description|definition|meaning|explanation|data ?type|format|type|label|example|values?|notes?)$|^(変数|項目|列|カラム|フィールド)名?$|^(説明|意味|定義|内容|データ型|型|形式|例|備考|選択肢)$/i
