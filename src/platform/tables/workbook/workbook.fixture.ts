import { ZipFile } from 'yazl'
import type { Bytes } from '../file-row.ts'

/** A sheet to be written: its rows as XML, and what stands behind them. */
export type SheetXml = {
  readonly name: string
  readonly rows: string
  readonly merged?: readonly string[]
  readonly state?: string
  /** What stands in front of the rows. */
  readonly columns?: string
}

const formats = ['General', 'yyyy/m/d', '[h]:mm', 'h:mm', '0.00%', '[h]:mm:ss', '000000', 'yyyy/m/d h:mm']

/** A workbook with the styles 0 to 7: plain, day, hours, time, percent, hours with seconds, code of six digits, day with time. */
export async function workbookOf(
  sheets: readonly SheetXml[],
  other: Readonly<Record<string, string>> = {},
): Promise<Bytes> {
  const numbers = formats.map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${format}"/>`).join('')
  const styles = formats.map((_, at) => `<xf numFmtId="${at === 0 ? 0 : 164 + at}"/>`).join('')
  const names = sheets
    .map(
      ({ name, state }, at) =>
        `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
    )
    .join('')
  const links = sheets
    .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
    .join('')
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links}</Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts>${numbers}</numFmts><cellXfs>${styles}</cellXfs></styleSheet>`,
  }
  for (const [at, { rows, columns = '', merged = [] }] of sheets.entries()) {
    const cells =
      merged.length === 0 ? '' : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet>${columns}<sheetData>${rows}</sheetData>${cells}</worksheet>`
  }
  return zipped({ ...parts, ...other })
}

/** The XML of a row of texts; blank ones are left out. */
export function rowXml(row: number, cells: readonly string[]): string {
  const written = cells.map((cell, place) =>
    cell === ''
      ? ''
      : `<c r="${letterOf(place)}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
  )
  return `<row r="${row}">${written.join('')}</row>`
}

export async function zipped(parts: Readonly<Record<string, string>>): Promise<Bytes> {
  const archive = new ZipFile()
  for (const [name, text] of Object.entries(parts)) archive.addBuffer(Buffer.from(text), name)
  archive.end()
  const pieces: Buffer[] = []
  for await (const piece of archive.outputStream) pieces.push(Buffer.from(piece))
  return bytesOf(Buffer.concat(pieces))
}

export function bytesOf(whole: Uint8Array): Bytes {
  return {
    size: whole.length,
    async *stream(from, to) {
      yield whole.subarray(from, to)
    },
  }
}

export function letterOf(place: number): string {
  return String.fromCharCode(65 + place)
}

function escaped(text: string): string {
  return text
    .replace(/_x[0-9A-Fa-f]{4}_/g, (mark) => `_x005F${mark}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\r', '&#13;')
}
