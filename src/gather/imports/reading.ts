import { badInput } from '#platform/errors.ts'
import type { Fillable } from '#platform/furnishing/contributions.ts'
import { columnSurvey } from '#platform/tables/columns/column-survey.ts'
import { columnType } from '#platform/tables/columns/column-type.ts'
import { dayColumns, keyOrders } from '#platform/tables/columns/row-order.ts'
import type { Bytes, FileRow } from '#platform/tables/file-row.ts'
import { blankBetween } from '#platform/tables/layout/beside.ts'
import { sheetIn } from '#platform/tables/layout/best-sheet.ts'
import type { Layout } from '#platform/tables/layout/layout.ts'
import { type Oddity, oddityCount } from '#platform/tables/layout/oddities.ts'
import { tableIn } from '#platform/tables/layout/table-in.ts'
import { type Judged, tableJudge } from '#platform/tables/layout/table-judge.ts'
import { detectedDelimiter, first, inPortions, rowsOf, type TableFile } from '#platform/tables/table-file.ts'
import { fileProblems, filled, noRecords } from '#platform/tables/words.ts'
import { columnName } from '#platform/tables/workbook/merged-cells.ts'
import type { Sheet } from '#platform/tables/workbook/spreadsheet.ts'
import { beginningOf } from '#platform/wording/plain-text.ts'
import { Encoding, type HeaderRows, type Mapping, type ReadingWish, type Suggestion } from '../mappings/contract.ts'
import { columnsOf, type Known, leaksIn, type Seen, startlessIn, suggestMappings } from '../mappings/mappings.ts'
import type { Reading, Upload } from './contract.ts'
import { type Bounds, type Entry, entriesOf } from './running/entries.ts'

type Wish = {
  readonly upload: Pick<Upload, 'format' | 'encoding'>
  readonly wish: ReadingWish
  readonly known: ReadonlySet<string>
}
type Fill = { readonly seen: Seen; readonly importables: readonly Fillable[] }
export type Unsaid = Fill & { readonly known: Partial<Known> }
export type Mapped = Fill & { readonly mapping: Mapping }

/** What a process of its own does for the house (`reading-apart.ts`): whatever stands in a file, the house goes on. */
export const tasks = {
  look: ({ upload, wish, known }: Wish, bytes: Bytes) => readBytes(bytes, upload, wish, known),
  entries: (table: Table, bytes: Bytes) => inPortions(entriesIn(bytes, table)),
  suggest: async ({ seen, importables, known }: Unsaid): Promise<Suggestion[]> =>
    suggestMappings(seen, importables, known),
  startless: async ({ seen, importables, mapping }: Mapped) => startlessIn(seen, importables, mapping),
  leaks: async ({ seen }: Pick<Unsaid, 'seen'>) => leaksIn(columnsOf(seen), new Set()),
}

/** Where the table stands in a file, and what tells its headings from its content. */
export type Table = Pick<Bounds, 'after' | 'lastRow'> & {
  readonly file: TableFile
  readonly headings: readonly string[]
  readonly known: ReadonlySet<string>
}

/** What a trial and a run go through, in the order of the file. */
export function entriesIn(bytes: Bytes, { file, headings, after, lastRow, known }: Table): AsyncGenerator<Entry> {
  const judge = tableJudge({ headings, after, lastRow }, known)
  return entriesOf(rowsOf(bytes, file), { after, lastRow, judge })
}

/** How a file is written and what stands in its first rows: as wished, and where nothing is wished, as detected. The rows that a run reads by this reading are those that were seen here. */
export async function readBytes(
  bytes: Bytes,
  upload: Pick<Upload, 'format' | 'encoding'>,
  wish: ReadingWish,
  known: ReadonlySet<string>,
): Promise<Reading> {
  const encoding = wish.encoding ?? Encoding.parse(upload.encoding)
  const isText = upload.format === 'text'
  const delimiter = wish.delimiter ?? (isText ? await detectedDelimiter(bytes, encoding) : ',')
  const { sheet, sheets } = isText ? { sheet: null, sheets: [] } : await sheetIn(bytes, wish.sheet, known)
  const file: TableFile = { format: upload.format, encoding, delimiter, sheet }
  const { rows, share } = await sampled(bytes, file)
  if (isNoText(rows)) throw badInput('file', fileProblems.notATable)
  if (rows.length === 0 && share < 1) throw badInput('file', fileProblems.lineTooLong)
  const wide = rows.filter(({ cells }) => cells.length > mostColumns).length
  if (wide * 2 > rows.length) throw badInput('file', filled(fileProblems.tooManyColumns, mostColumns))
  const { layout, below } = tableIn(rows, known, { header: wish.header, lastRow: wish.lastRow, grid: !isText })
  if (layout.headings.length > mostColumns) throw badInput('file', filled(fileProblems.tooManyColumns, mostColumns))
  const header = headerRows(layout)
  const records = below.flatMap(({ row, because }) => (row.broken === undefined && because === null ? [row] : []))
  const survey = columnSurvey(layout.headings.length, isText ? delimiter : undefined)
  for (const { cells, numeric } of records) survey.hear(cells, numeric)
  const profiles = survey.verdict()
  const looked = records.slice(0, Math.max(50, Math.floor(cellsLookedAt / layout.headings.length)))
  const types = profiles.map(({ decimal, order }, place) =>
    columnType(
      looked.map(({ cells }) => cells[place] ?? ''),
      { decimal: decimal === ',' ? ',' : '.', order: order === 'mdy' || order === 'dmy' ? order : undefined },
    ),
  )
  return {
    ...file,
    sheets: [...sheets],
    header,
    lastRow: wish.lastRow ?? null,
    headings: [...layout.headings],
    types,
    profiles: layout.headings.length > columnsDescribed ? [] : profiles,
    orders: ordersIn(records.slice(0, rowsOrdered), types, profiles),
    sample: records
      .slice(0, rowsShown(layout.headings.length))
      .map(({ row, cells }) => ({ row, cells: cells.map((cell) => beginningOf(cell, longestCell)) })),
    oddities: odditiesOf(
      layout,
      below,
      sheets,
      sheet,
      blankBetween(
        layout.headings,
        profiles.map(({ filled: count }) => count),
      ),
    ),
    rows: share === 1 ? countOf(below) : Math.max(0, Math.round(countOf(below) / share)),
  }
}

const rowsOrdered = 20_000
const keysLookedAt = 30
const daysLookedAt = 30

/** Which columns of days order the rows that share the value of another column. */
function ordersIn(
  records: readonly FileRow[],
  types: Reading['types'],
  profiles: Reading['profiles'],
): Reading['orders'] {
  const days = dayColumns(types, profiles)
  const areDays = new Set(days.map(({ place }) => place))
  const keys = profiles.flatMap(({ distinct, filled, more }, place) =>
    distinct < filled && (more || distinct * 50 >= filled) && !areDays.has(place) ? [place] : [],
  )
  return keyOrders(records, keys.slice(0, keysLookedAt), days.slice(0, daysLookedAt))
}

/** Twenty, of a table wider than people make them fewer: the screens take as many cells as they can. */
function rowsShown(width: number): number {
  return Math.max(2, Math.min(shownRows, Math.floor(cellsShown / width)))
}

const shownRows = 20
const longestCell = 300
const cellsShown = 20_000
/** Of a wider table the cells of its sample have to do: what is said of each column would fill megabytes. */
const columnsDescribed = 2_000
const sampleRows = 1000
/** More stand in the first megabyte only where lines are blank. */
const mostLines = 100_000
const sampleBytes = 2 ** 20
const cellsLookedAt = 2_000_000
/** As many as a sheet has. */
const mostColumns = 16_384

/** A zero character here and there is a mishap, many are the bytes of something else. */
function isNoText(rows: readonly FileRow[]): boolean {
  const holed = rows.filter(({ odd = [] }) => odd.some(({ kind }) => kind === 'unstorable')).length
  return holed > 0 && holed * 10 >= rows.length
}

function headerRows({ header }: Layout): HeaderRows | null {
  return header === null || typeof header === 'number' ? header : [header[0], header[1]]
}

/** The rows of the first megabyte of a text file, or the first thousand rows of a sheet, and which share of the whole they are. */
async function sampled(bytes: Bytes, file: TableFile): Promise<{ rows: FileRow[]; share: number }> {
  const isWhole = bytes.size <= sampleBytes
  const start: Bytes = isWhole || file.format === 'xlsx' ? bytes : { ...bytes, size: sampleBytes }
  const rows = await first(rowsOf(start, file), file.format === 'xlsx' ? sampleRows : mostLines)
  const ofSample = rows.length < mostLines ? 1 : (rows.at(-1)?.share ?? 1)
  if (file.format === 'text')
    return { rows: isWhole ? rows : rows.slice(0, -1), share: (ofSample * start.size) / bytes.size }
  return { rows, share: rows.length < sampleRows ? 1 : Math.max(0.001, rows.at(-1)?.share ?? 1) }
}

/** Rows from the first below the headings to the last filled one. */
function countOf(below: readonly Judged[]): number {
  const last = below.findLastIndex(({ row: { cells } }) => cells.some((cell) => cell.trim() !== ''))
  return below.slice(0, last + 1).reduce((count, { row: { row, until = row } }) => count + until - row + 1, 0)
}

function odditiesOf(
  layout: Layout,
  below: readonly Judged[],
  sheets: readonly Sheet[],
  sheet: string | null,
  between: readonly number[],
): Oddity[] {
  const odd = oddityCount()
  const told = ({ row, cells }: FileRow) => `${row}: ${shortOf(cells)}`
  for (const { name, hidden } of sheets) if (name !== sheet) odd.add(hidden ? 'hiddenSheet' : 'otherSheet', name)
  for (const row of layout.above) odd.add('above', told(row))
  for (const row of layout.doubtful) odd.add('groups', told(row))
  for (const place of between) odd.add('beside', columnName(place))
  for (const { row, because, isElsewhere } of below) {
    if (isElsewhere) odd.add('otherTable', told(row))
    if (isElsewhere) continue
    odd.hear(row)
    if (because !== null && because !== noRecords.blank) odd.add('footer', told(row))
  }
  return odd.verdict()
}

function shortOf(cells: readonly string[]): string {
  return beginningOf(cells.filter((cell) => cell.trim() !== '').join(' '), 60)
}
