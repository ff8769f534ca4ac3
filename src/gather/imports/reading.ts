import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { columnType } from '#platform/tables/columns/column-type.ts'
import type { Bytes } from '#platform/tables/file-row.ts'
import { headerAt, headerOf } from '#platform/tables/layout/header.ts'
import { detectedDelimiter, firstRows, type TableFile } from '#platform/tables/table-file.ts'
import { fileProblems } from '#platform/tables/words.ts'
import { openWorkbook } from '#platform/tables/workbook/spreadsheet.ts'
import type { Reading, Upload } from './contract.ts'
import { Encoding, lastHeaderRow, type ReadingWish } from './mapping.ts'
import { knownHeadings } from './suggesting/suggestion.ts'
import { bytesOf } from './uploads.ts'

/** How a file is written and what stands in its first rows: as wished, and where nothing is wished, as detected. */
export async function readFile(context: Context, upload: Upload, wish: ReadingWish): Promise<Reading> {
  const bytes = bytesOf((act) => act(context), upload)
  const encoding = wish.encoding ?? Encoding.parse(upload.encoding)
  const isText = upload.format === 'text'
  const delimiter = wish.delimiter ?? (isText ? await detectedDelimiter(bytes, encoding) : ',')
  const sheets = isText ? [] : [...(await openWorkbook(bytes)).sheets]
  const file: TableFile = { format: upload.format, encoding, delimiter, sheet: wish.sheet ?? sheets[0] ?? null }
  const { records, share } = await sampled(bytes, file)
  if (records.some((cells) => cells.some((cell) => cell.includes('\0')))) throw badInput('file', fileProblems.notATable)
  const header =
    wish.header === undefined
      ? headerOf(records.slice(0, 100), knownHeadings(context.contributions.importables))
      : headerAt(records, wish.header === null ? null : lastHeaderRow(wish.header))
  const content = records.slice(header.row ?? 0, sampleRows).filter((cells) => cells.some((cell) => cell.trim() !== ''))
  return {
    ...file,
    sheets: sheets.map((name) => ({ name, hidden: false })),
    lastRow: wish.lastRow ?? null,
    header: header.row,
    headings: [...header.headings],
    types: header.headings.map((_, place) => columnType(content.map((cells) => cells[place] ?? ''))),
    sample: content
      .slice(0, 20)
      .map((cells, at) => ({ row: (header.row ?? 0) + at + 1, cells: cells.map((cell) => cell.slice(0, 300)) })),
    profiles: header.headings.map(() => ({
      decimal: null,
      order: null,
      values: [],
      distinct: 0,
      more: false,
      filled: 0,
    })),
    oddities: [],
    rows: Math.max(0, Math.round(records.length / share) - (header.row ?? 0)),
  }
}

const sampleRows = 1000
const sampleBytes = 2 ** 20

/** The records of the first megabyte of a text file, or the first thousand rows of a sheet, and which share of the whole they are. */
async function sampled(bytes: Bytes, file: TableFile): Promise<{ records: string[][]; share: number }> {
  const isWhole = bytes.size <= sampleBytes
  const start: Bytes = isWhole || file.format === 'xlsx' ? bytes : { ...bytes, size: sampleBytes }
  const rows = await firstRows(start, file, file.format === 'xlsx' ? sampleRows : Number.POSITIVE_INFINITY)
  const whole = rows.filter(({ broken }) => broken === undefined)
  const records = (isWhole ? whole : whole.slice(0, -1)).map(({ cells }) => [...cells])
  if (file.format === 'text') return { records, share: start.size / bytes.size }
  return { records, share: rows.length < sampleRows ? 1 : Math.max(0.001, rows.at(-1)?.share ?? 1) }
}
