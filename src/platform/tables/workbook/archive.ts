import { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { badInput } from '#platform/errors.ts'
import type { Bytes } from '../file-row.ts'
import { fileProblems, filled } from '../words.ts'
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
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.replace(/^\//, ''), entry)
  } catch (problem) {
    throw badInput('file', filled(fileProblems.notAWorkbook, problem instanceof Error ? problem.message : ''))
  }
  if ([...entries.values()].some((entry) => entry.isEncrypted())) throw badInput('file', fileProblems.locked)
  return entries
}

export type Element = { name: string; attributes: Record<string, string> }

/** The opening tags of a small part of the workbook. */
export async function elements(zip: ZipFile, entry: Entry | undefined): Promise<Element[]> {
  const found: Element[] = []
  if (entry && entry.uncompressedSize > largestPart) throw badInput('file', fileProblems.workbookTooLarge)
  await read(zip, entry, (parser) => {
    parser.on('opentag', (tag) => found.push({ name: local(tag.name), attributes: attributesOf(tag) }))
  })
  return found
}

export async function read(
  zip: ZipFile,
  entry: Entry | undefined,
  listen: (parser: SaxesParser) => void,
): Promise<void> {
  if (!entry) return
  const parser = new SaxesParser()
  listen(parser)
  for await (const chunk of decoded(await zip.openReadStreamPromise(entry))) parser.write(chunk)
  parser.close()
}

export async function* decoded(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const chunk of stream) yield decoder.decode(chunk, { stream: true })
}
