import { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { badInput } from '#platform/errors.ts'
import type { Bytes, FileRow } from '#platform/tables/file-row.ts'
import { fileProblems, filled } from '#platform/tables/words.ts'
import { attributesOf, type Book, hearRows, local } from './sheet-rows.ts'
import { type CellStyle, styleOf } from './spreadsheet-cell.ts'

export type Workbook = {
  readonly sheets: readonly string[]
  rows(sheet: string | null): AsyncGenerator<FileRow>
}

/** An .xlsx file: the texts of its string table are held in memory, its rows pass by one after the other. */
export async function openWorkbook(bytes: Bytes): Promise<Workbook> {
  const zip = await openZip(bytes)
  const entries = await entriesOf(zip)
  if (!entries.has('xl/workbook.xml')) throw badInput('file', fileProblems.notATable)
  const texts = async (name: string) => (entries.has(name) ? elements(zip, entries.get(name)) : [])
  const { sheets, from1904 } = await sheetsOf(texts)
  return {
    sheets: sheets.map(({ name }) => name),
    async *rows(wished) {
      const sheet = wished === null ? sheets[0] : sheets.find(({ name }) => name === wished)
      const entry = sheet && entries.get(sheet.path)
      if (!entry) throw badInput('sheet', filled(fileProblems.noSheet, sheets.map(({ name }) => name).join(', ')))
      const strings = await stringsOf(zip, entries.get('xl/sharedStrings.xml'))
      yield* rowsOf(zip, entry, { strings, styles: await stylesOf(texts), from1904 })
    },
  }
}

const largestStringTable = 512 * 2 ** 20
/** Of the parts whose every tag is held in memory: a few kilobytes in most workbooks. */
const largestPart = 32 * 2 ** 20

class ByteReader extends yauzl.RandomAccessReader {
  readonly bytes: Bytes
  constructor(bytes: Bytes) {
    super()
    this.bytes = bytes
  }
  override _readStreamForRange(from: number, to: number): Readable {
    return Readable.from(this.bytes.stream(from, to), { objectMode: false })
  }
}

async function openZip(bytes: Bytes): Promise<ZipFile> {
  try {
    return await yauzl.fromRandomAccessReaderPromise(new ByteReader(bytes), bytes.size, {
      lazyEntries: true,
      autoClose: false,
    })
  } catch (problem) {
    throw badInput('file', filled(fileProblems.notAWorkbook, problem instanceof Error ? problem.message : ''))
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.replace(/^\//, ''), entry)
  } catch (problem) {
    throw badInput('file', filled(fileProblems.notAWorkbook, problem instanceof Error ? problem.message : ''))
  }
  if ([...entries.values()].some((entry) => entry.isEncrypted())) throw badInput('file', fileProblems.locked)
  return entries
}

type Element = { name: string; attributes: Record<string, string> }

/** The opening tags of a small part of the workbook. */
async function elements(zip: ZipFile, entry: Entry | undefined): Promise<Element[]> {
  const found: Element[] = []
  if (entry && entry.uncompressedSize > largestPart) throw badInput('file', fileProblems.workbookTooLarge)
  await read(zip, entry, (parser) => {
    parser.on('opentag', (tag) => found.push({ name: local(tag.name), attributes: attributesOf(tag) }))
  })
  return found
}

type Parts = (name: string) => Promise<Element[]>

async function sheetsOf(texts: Parts) {
  const workbook = await texts('xl/workbook.xml')
  const links = await texts('xl/_rels/workbook.xml.rels')
  const pathOf = new Map(links.map(({ attributes: { Id = '', Target = '' } }) => [Id, partPath(Target)]))
  const sheets = workbook
    .filter(({ name }) => name === 'sheet')
    .map(({ attributes }) => ({ name: attributes.name ?? '', path: pathOf.get(attributes['r:id'] ?? '') ?? '' }))
    .filter(({ path }) => path.includes('worksheets/'))
  const properties = workbook.find(({ name }) => name === 'workbookPr')?.attributes
  return { sheets, from1904: properties?.date1904 === '1' || properties?.date1904 === 'true' }
}

function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

async function stylesOf(texts: Parts): Promise<CellStyle[]> {
  const parts = await texts('xl/styles.xml')
  const formats = new Map(
    parts.filter(({ name }) => name === 'numFmt').map(({ attributes: a }) => [a.numFmtId, a.formatCode]),
  )
  const from = parts.findIndex(({ name }) => name === 'cellXfs')
  const until = parts.findIndex(({ name }, at) => at > from && (name === 'cellStyles' || name === 'dxfs'))
  return parts
    .slice(from, until < 0 ? undefined : until)
    .filter(({ name }) => name === 'xf')
    .map(({ attributes: { numFmtId = '0' } }) => styleOf(Number(numFmtId), formats.get(numFmtId)))
}

async function stringsOf(zip: ZipFile, entry: Entry | undefined): Promise<string[]> {
  const strings: string[] = []
  if (!entry) return strings
  if (entry.uncompressedSize > largestStringTable) throw badInput('file', fileProblems.workbookTooLarge)
  let text = ''
  let reads = false
  let phonetic = false
  await read(zip, entry, (parser) => {
    parser.on('opentag', ({ name }) => {
      if (local(name) === 'rPh') phonetic = true
      reads = local(name) === 't' && !phonetic
    })
    parser.on('text', (part) => {
      if (reads) text += part
    })
    parser.on('closetag', ({ name }) => {
      reads = false
      if (local(name) === 'rPh') phonetic = false
      if (local(name) !== 'si') return
      strings.push(text)
      text = ''
    })
  })
  return strings
}

async function* rowsOf(zip: ZipFile, entry: Entry, book: Book): AsyncGenerator<FileRow> {
  const ready: FileRow[] = []
  const parser = new SaxesParser()
  const progress = { share: 0 }
  hearRows(parser, book, (row, cells) => ready.push({ row, cells, share: progress.share }))
  let consumed = 0
  for await (const chunk of decoded(await zip.openReadStreamPromise(entry))) {
    consumed += chunk.length
    progress.share = Math.min(1, consumed / Math.max(1, entry.uncompressedSize))
    parser.write(chunk)
    yield* ready.splice(0)
  }
  parser.close()
  yield* ready
}

async function read(zip: ZipFile, entry: Entry | undefined, listen: (parser: SaxesParser) => void): Promise<void> {
  if (!entry) return
  const parser = new SaxesParser()
  listen(parser)
  for await (const chunk of decoded(await zip.openReadStreamPromise(entry))) parser.write(chunk)
  parser.close()
}

async function* decoded(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const chunk of stream) yield decoder.decode(chunk, { stream: true })
}
