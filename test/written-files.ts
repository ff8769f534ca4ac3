import { crc32, deflateRawSync } from 'node:zlib'

/** What one writes into files here, to see whether it comes in: the bytes of texts in old encodings, and workbooks. */

export type Written = 'utf-8' | 'utf-8 with a mark' | 'utf-16le' | 'cp932' | 'euc-jp' | 'windows-1252'

const labels: Readonly<Partial<Record<Written, string>>> = {
  cp932: 'shift_jis',
  'euc-jp': 'euc-jp',
  'windows-1252': 'windows-1252',
}
const letters = new Map<string, Map<string, Buffer>>()

export function encoded(text: string, encoding: Written): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (encoding === 'utf-8 with a mark') return Buffer.from(`\uFEFF${text}`, 'utf8')
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le')
  const bytesOf = bytesIn(labels[encoding] ?? encoding)
  return Buffer.concat(
    [...text].map((letter) => {
      const bytes = bytesOf.get(letter)
      if (bytes === undefined) throw new RangeError(`${letter} cannot be written in ${encoding}`)
      return bytes
    }),
  )
}

/** The inverse of a decoder: every one or two bytes are decoded once, and the shortest and lowest that mean a letter write it. */
function bytesIn(label: string): Map<string, Buffer> {
  const known = letters.get(label)
  if (known) return known
  const decoder = new TextDecoder(label, { fatal: true })
  const made = new Map<string, Buffer>()
  const learn = (bytes: Buffer) => {
    try {
      const text = decoder.decode(bytes)
      if ([...text].length === 1 && !made.has(text)) made.set(text, bytes)
    } catch {}
  }
  for (let byte = 0; byte < 256; byte++) learn(Buffer.from([byte]))
  if (label !== 'windows-1252')
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) learn(Buffer.from([lead, trail]))
  letters.set(label, made)
  return made
}

export function csvOf(rows: readonly (readonly string[])[], delimiter = ','): string {
  const cell = (text: string) =>
    text.includes('"') || text.includes('\n') || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('')
}

export type Sheet = {
  readonly name: string
  readonly hidden?: boolean
  readonly rows: readonly (readonly (string | number)[])[]
  /** Ranges such as `A1:C1`. */
  readonly merged?: readonly string[]
}

/** A workbook as a spreadsheet saves it: shared strings, numbers as numbers, blank cells left out. */
export function workbookOf(sheets: readonly Sheet[]): Buffer {
  const strings = new Map<string, number>()
  const place = (text: string) => {
    if (!strings.has(text)) strings.set(text, strings.size)
    return strings.get(text) ?? 0
  }
  const parts: Record<string, string> = {}
  for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, place)
  parts['xl/workbook.xml'] =
    `<workbook xmlns:r="r"><sheets>${sheets.map(({ name, hidden }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`
  parts['xl/_rels/workbook.xml.rels'] =
    `<Relationships>${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`
  parts['xl/sharedStrings.xml'] =
    `<sst>${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`
  return zipOf(parts)
}

function sheetXml({ rows, merged = [] }: Sheet, place: (text: string) => number): string {
  const cell = (value: string | number, row: number, column: number) => {
    if (value === '') return ''
    const at = `${columnName(column)}${row}`
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="s"><v>${place(value)}</v></c>`
  }
  const lines = rows.map((cells, index) => {
    const written = cells.map((value, column) => cell(value, index + 1, column)).join('')
    return written === '' ? '' : `<row r="${index + 1}">${written}</row>`
  })
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('')
  return `<worksheet><sheetData>${lines.join('')}</sheetData>${ranges === '' ? '' : `<mergeCells>${ranges}</mergeCells>`}</worksheet>`
}

/** 0 is A, 26 is AA. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const plain = Buffer.from(text)
    const packed = deflateRawSync(plain)
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(plain), 0)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(plain.length, 8)
    const file = Buffer.from(name)
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(file.length, 0)
    const flags = Buffer.from([20, 0, 0, 8, 8, 0, 0, 0, 0, 0])
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), flags, sizes, lengths, file, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    entries.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), flags, sizes, lengths, place, file]),
    )
    bodies.push(body)
    offset += body.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}
