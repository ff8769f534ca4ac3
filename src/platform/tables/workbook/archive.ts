import { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { badInput } from '#platform/errors.ts'
import type { Bytes } from '../file-row.ts'
import { fileProblems, filled } from '../words.ts'
import { BoundedParser } from './bounded-parser.ts'
import { attributesOf, local } from './sheet-rows.ts'

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

export async function openZip(bytes: Bytes): Promise<ZipFile> {
  try {
    return await yauzl.fromRandomAccessReaderPromise(new ByteReader(bytes), bytes.size, {
      lazyEntries: true,
      autoClose: false,
    })
  } catch (problem) {
    throw badInput('file', filled(fileProblems.notAWorkbook, problem instanceof Error ? problem.message : ''))
  }
}

export async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName.replace(/^\//, ''), entry)
      if (entries.size > mostParts) throw new Error(`> ${mostParts} parts`)
    }
  } catch (problem) {
    throw badInput('file', filled(fileProblems.notAWorkbook, problem instanceof Error ? problem.message : ''))
  }
  if ([...entries.values()].some((entry) => entry.isEncrypted())) throw badInput('file', fileProblems.locked)
  return entries
}

export type Element = { name: string; attributes: Record<string, string> }

/** Of what a small part of the workbook holds, the elements that anything is read from. */
export async function elements(zip: ZipFile, entry: Entry | undefined): Promise<Element[]> {
  const found: Element[] = []
  if (entry && entry.uncompressedSize > largestPart) throw badInput('file', fileProblems.workbookTooLarge)
  await read(zip, entry, (parser) => {
    parser.on('opentag', (tag) => {
      const name = local(tag.name)
      if (!wanted.has(name)) return
      found.push({ name, attributes: attributesOf(tag) })
      if (found.length > mostElements) throw badInput('file', fileProblems.workbookTooLarge)
    })
  })
  return found
}

const wanted = new Set(['Relationship', 'sheet', 'workbookPr', 'numFmt', 'cellXfs', 'cellStyles', 'dxfs', 'xf'])
const mostElements = 500_000
const mostParts = 20_000

export async function read(
  zip: ZipFile,
  entry: Entry | undefined,
  listen: (parser: BoundedParser) => void,
): Promise<void> {
  if (!entry) return
  const parser = new BoundedParser()
  listen(parser)
  for await (const chunk of textOf(zip, entry)) parser.write(chunk)
  parser.close()
}

/** The text of a part, piece by piece; what is packed wrongly is no workbook. */
export async function* textOf(zip: ZipFile, entry: Entry): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield decoder.decode(chunk, { stream: true })
  } catch (problem) {
    if (problem instanceof Error && isPackedWrongly(problem))
      throw badInput('file', filled(fileProblems.notAWorkbook, problem.message))
    throw problem
  }
}

function isPackedWrongly(problem: Error): boolean {
  const isOfZlib = 'code' in problem && /^(Z_|ERR_ZLIB)/.test(String(problem.code))
  return isOfZlib || /bytes in the stream|local file header|compression method|crc|encrypted/i.test(problem.message)
}
