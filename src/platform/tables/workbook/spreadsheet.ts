import type { Entry, ZipFile } from 'yauzl'
import { badInput } from '#platform/errors.ts'
import type { Bytes, FileRow } from '../file-row.ts'
import { fileProblems, filled } from '../words.ts'
import { type Element, elements, entriesOf, openZip, read, textOf } from './archive.ts'
import { BoundedParser, longestCell } from './bounded-parser.ts'
import { type MergedCells, mergedCellsListener } from './merged-cells.ts'
import { type Book, hearRows, local, type SheetRow } from './sheet-rows.ts'
import { type CellStyle, styleOf } from './spreadsheet-cell.ts'

export type Sheet = { readonly name: string; readonly hidden: boolean }

export type Workbook = {
  readonly sheets: readonly Sheet[]
  /** All rows of the sheet of that name, or of the first that is not hidden. */
  rows(sheet: string | null): AsyncGenerator<FileRow>
  /** The same for a look at the first of them: what is merged in a large sheet is left out, since that stands at its end. */
  glance(sheet: string): AsyncGenerator<FileRow>
}

/** An .xlsx file: the texts of its string table are held in memory, its rows pass by one after the other. */
export async function openWorkbook(bytes: Bytes): Promise<Workbook> {
  const zip = await openZip(bytes)
  const entries = await entriesOf(zip)
  const texts = async (name: string) => (entries.has(name) ? elements(zip, entries.get(name)) : [])
  const main = await mainPart(entries, texts)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const { sheets, from1904 } = await sheetsOf(texts, main)
  let book: Book | null = null
  const entryOf = (wished: string | null) => {
    const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0]
    const sheet = wished === null ? first : sheets.find(({ name }) => name === wished)
    const entry = sheet && entries.get(sheet.path)
    if (!entry) throw badInput('sheet', filled(fileProblems.noSheet, sheets.map(({ name }) => name).join(', ')))
    return entry
  }
  const bookRead = async () => {
    book ??= {
      strings: await stringsOf(zip, entries.get(`${folder}sharedStrings.xml`)),
      styles: await stylesOf(texts, `${folder}styles.xml`),
      from1904,
    }
    return book
  }
  return {
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    async *rows(wished) {
      const entry = entryOf(wished)
      if (isBomb(entry)) throw badInput('file', fileProblems.sheetTooLarge)
      yield* rowsOf(zip, entry, await bookRead(), await mergedIn(zip, entry))
    },
    async *glance(wished) {
      const entry = entryOf(wished)
      if (isBomb(entry)) throw badInput('file', fileProblems.sheetTooLarge)
      const merged = entry.uncompressedSize > largestGlance ? [] : await mergedIn(zip, entry)
      yield* rowsOf(zip, entry, await bookRead(), merged)
    },
  }
}

/** The part that names the sheets; another kind of archive is refused as what it is. */
async function mainPart(entries: ReadonlyMap<string, Entry>, texts: Parts): Promise<string> {
  const links = await texts('_rels/.rels')
  const link = links.find(({ attributes: { Type = '' } }) => Type.endsWith('/officeDocument'))
  const named = link?.attributes.Target?.replace(/^\//, '') ?? 'xl/workbook.xml'
  const main = entries.has(named) ? named : 'xl/workbook.xml'
  if (main.endsWith('.bin') || entries.has('xl/workbook.bin')) throw badInput('file', fileProblems.binaryWorkbook)
  if (entries.has(main) && /(^|\/)workbook\w*\.xml$/i.test(main)) return main
  const names = [...entries.keys()]
  if (names.some((name) => /\.iwa$|^Index\.zip$/.test(name))) throw badInput('file', fileProblems.numbers)
  if (entries.has('content.xml') && entries.has('mimetype')) throw badInput('file', fileProblems.openDocument)
  if (names.some((name) => /^(word|ppt|visio)\//.test(name))) throw badInput('file', fileProblems.otherDocument)
  throw badInput('file', fileProblems.archive)
}

type Parts = (name: string) => Promise<Element[]>

async function sheetsOf(texts: Parts, main: string) {
  const workbook = await texts(main)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const links = await texts(`${folder}_rels/${main.slice(folder.length)}.rels`)
  const pathOf = new Map(links.map(({ attributes: { Id = '', Target = '' } }) => [Id, partPath(Target, folder)]))
  const sheets = workbook
    .filter(({ name }) => name === 'sheet')
    .map(({ attributes }) => ({
      name: attributes.name ?? '',
      hidden: (attributes.state ?? 'visible') !== 'visible',
      path: pathOf.get(linkOf(attributes)) ?? '',
    }))
    .filter(({ path }) => path.includes('worksheets/'))
  const properties = workbook.find(({ name }) => name === 'workbookPr')?.attributes
  return { sheets, from1904: properties?.date1904 === '1' || properties?.date1904 === 'true' }
}

/** `r:id`, under whatever prefix the writer chose. */
function linkOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.includes(':') && local(name) === 'id')?.[1] ?? ''
}

function partPath(target: string, folder: string): string {
  return target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')
}

async function stylesOf(texts: Parts, name: string): Promise<CellStyle[]> {
  const parts = await texts(name)
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

const largestStringTable = 512 * 2 ** 20
const mostStrings = 10_000_000

async function stringsOf(zip: ZipFile, entry: Entry | undefined): Promise<string[]> {
  const strings: string[] = []
  if (!entry) return strings
  if (entry.uncompressedSize > largestStringTable || isBomb(entry))
    throw badInput('file', fileProblems.workbookTooLarge)
  let text = ''
  let reads = false
  let phonetic = false
  await read(zip, entry, (parser) => {
    parser.on('opentag', ({ name }) => {
      if (local(name) === 'rPh') phonetic = true
      reads = local(name) === 't' && !phonetic
    })
    const take = (part: string) => {
      if (!reads) return
      text += part
      if (text.length > longestCell) throw badInput('file', fileProblems.cellTooLong)
    }
    parser.on('text', take)
    parser.on('cdata', take)
    parser.on('closetag', ({ name }) => {
      reads = false
      if (local(name) === 'rPh') phonetic = false
      if (local(name) !== 'si') return
      strings.push(text)
      if (strings.length > mostStrings) throw badInput('file', fileProblems.workbookTooLarge)
      text = ''
    })
  })
  return strings
}

/** Whether a sheet unpacks to more than any that people filled: those pack to a tenth or a twentieth. */
export function isBomb({
  uncompressedSize,
  compressedSize,
}: Pick<Entry, 'uncompressedSize' | 'compressedSize'>): boolean {
  return uncompressedSize > 16 * 2 ** 30 || (uncompressedSize > 2 ** 28 && uncompressedSize > compressedSize * 200)
}

const largestGlance = 4 * 2 ** 20

async function* rowsOf(
  zip: ZipFile,
  entry: Entry,
  book: Book,
  merged: readonly MergedCells[],
): AsyncGenerator<FileRow> {
  const ready: FileRow[] = []
  const parser = new BoundedParser()
  const progress = { share: 0 }
  hearRows(parser, book, merged, (row: SheetRow) => ready.push({ ...row, share: progress.share }))
  let consumed = 0
  for await (const chunk of textOf(zip, entry)) {
    consumed += chunk.length
    progress.share = Math.min(1, consumed / Math.max(1, entry.uncompressedSize))
    parser.write(chunk)
    yield* ready.splice(0)
  }
  parser.close()
  yield* ready
}

/** The merged cells stand behind the rows that they change: the sheet is passed through once before. */
async function mergedIn(zip: ZipFile, entry: Entry): Promise<MergedCells[]> {
  const listener = mergedCellsListener()
  for await (const chunk of textOf(zip, entry)) listener.hear(chunk)
  return listener.found()
}
