import { CsvError, type Parser, parse } from 'csv-parse'
import type { Bytes, FileRow } from './file-row.ts'
import type { TableFormat } from './table-format.ts'
import { type Delimiter, delimiterOf, type Encoding, labelOf } from './text/dialect.ts'
import { openWorkbook } from './workbook/spreadsheet.ts'

/** How a file is to be read. */
export type TableFile = {
  readonly format: TableFormat
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly sheet: string | null
}

/** All rows of a file in order, in memory that does not grow with it. */
export async function* rowsOf(bytes: Bytes, file: TableFile): AsyncGenerator<FileRow> {
  if (file.format === 'text') yield* textRows(bytes, file)
  else yield* (await openWorkbook(bytes)).rows(file.sheet)
}

export async function firstRows(bytes: Bytes, file: TableFile, count: number): Promise<FileRow[]> {
  const rows: FileRow[] = []
  for await (const row of rowsOf(bytes, file)) {
    rows.push(row)
    if (rows.length >= count) break
  }
  return rows
}

export async function detectedDelimiter(bytes: Bytes, encoding: Encoding): Promise<Delimiter> {
  let sample = ''
  for await (const text of decoded(bytes.stream(0, Math.min(bytes.size, 65_536)), encoding)) sample += text
  return delimiterOf(sample)
}

const longestRecord = 16 * 2 ** 20
/** Small enough that the share told with a row is where the row stands. */
const morsel = 65_536

async function* textRows(bytes: Bytes, { encoding, delimiter }: TableFile): AsyncGenerator<FileRow> {
  const { parser, taken } = recordParser(delimiter)
  let consumed = 0
  let row = 0
  const numbered = (cells: string[]): FileRow => {
    row += 1
    return { row, cells, share: bytes.size === 0 ? 1 : consumed / bytes.size }
  }
  const counted = async function* () {
    for await (const chunk of bytes.stream(0, bytes.size)) {
      for (let from = 0; from < chunk.length; from += morsel) {
        const part = chunk.subarray(from, from + morsel)
        consumed += part.length
        yield part
      }
    }
  }
  for await (const text of decoded(counted(), encoding)) {
    const broken = await fed(parser, text)
    yield* taken.splice(0).map(numbered)
    if (broken) return yield { ...numbered([]), broken }
  }
  const broken = await fed(parser, null)
  yield* taken.splice(0).map(numbered)
  if (broken) yield { ...numbered([]), broken }
}

/** Records are taken as they are recognised, so that those before a broken one are not lost with it. */
function recordParser(delimiter: Delimiter): { parser: Parser; taken: string[][] } {
  const taken: string[][] = []
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: longestRecord,
    on_record: (record: string[]) => {
      taken.push(record)
      return null
    },
  })
  parser.on('error', () => {})
  return { parser, taken }
}

/** Answers why the text could not be taken apart, if so. */
function fed(parser: Parser, text: string | null): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const done = (problem?: Error | null) => {
      if (problem && !(problem instanceof CsvError)) reject(problem)
      else resolve(problem?.message)
    }
    if (text !== null) return void parser.write(text, done)
    parser.once('error', done)
    parser.end(() => done())
  })
}

async function* decoded(stream: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(labelOf(encoding))
  for await (const chunk of stream) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
