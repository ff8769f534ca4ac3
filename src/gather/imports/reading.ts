import type { Context } from '#platform/context.ts'
import { columnType } from '#platform/tables/column-type.ts'
import type { Bytes } from '#platform/tables/file-row.ts'
import { headerAt, headerOf } from '#platform/tables/header.ts'
import { openWorkbook } from '#platform/tables/spreadsheet.ts'
import { detectedDelimiter, firstRows, type TableFile } from '#platform/tables/table-file.ts'
import type { Reading, Upload } from './contract.ts'
import { Encoding, type ReadingWish } from './mapping.ts'
import { knownHeadings } from './suggestion.ts'
import { bytesOf } from './uploads.ts'

/** How a file is written and what stands in its first rows: as wished, and where nothing is wished, as detected. */
export async function readFile(context: Context, upload: Upload, wish: ReadingWish): Promise<Reading> {
  const bytes = bytesOf((act) => act(context), upload)
  const encoding = wish.encoding ?? Encoding.parse(upload.encoding)
  const isText = upload.format === 'text'
  const delimiter = wish.delimiter ?? (isText ? await detectedDelimiter(bytes, encoding) : ',')
  const sheets = isText ? [] : [...(await openWorkbook(bytes)).sheets]
  const file: TableFile = { format: upload.format, encoding, delimiter, sheet: wish.sheet ?? sheets[0] ?? null }
  const rows = await firstRows(bytes, file, sampleRows)
  const records = rows.map(({ cells }) => [...cells])
  const header =
    wish.header === undefined
      ? headerOf(records.slice(0, 100), knownHeadings(context.contributions.importables))
      : headerAt(records, wish.header)
  const content = records.slice(header.row ?? 0).filter((cells) => cells.some((cell) => cell.trim() !== ''))
  return {
    ...file,
    sheets,
    header: header.row,
    headings: [...header.headings],
    types: header.headings.map((_, place) => columnType(content.map((cells) => cells[place] ?? ''))),
    sample: content.slice(0, 20).map((cells) => cells.map((cell) => cell.slice(0, 300))),
    rows: rows.length < sampleRows ? content.length : estimatedRows(bytes, file, records, rows.at(-1)?.share ?? 1),
  }
}

const sampleRows = 1000

function estimatedRows(
  bytes: Bytes,
  { format, encoding }: TableFile,
  records: readonly (readonly string[])[],
  share: number,
): number {
  if (format === 'xlsx') return Math.round(records.length / Math.max(share, 0.001))
  const widths = { 'utf-8': 3, cp932: 2, 'euc-jp': 2, 'utf-16le': 2, 'utf-16be': 2 }
  const narrow = encoding.startsWith('utf-16') ? 2 : 1
  const size = records.reduce((sum, cells) => {
    const text = cells.join(',')
    const wide = text.match(/[^\0-\x7f]/g)?.length ?? 0
    return sum + (text.length - wide + 2) * narrow + wide * widths[encoding]
  }, 0)
  return Math.max(records.length, Math.round((bytes.size / size) * records.length))
}
