import { once } from 'node:events'
import { ZipFile } from 'yazl'

/** A cell as it stands in a workbook: a text, a number, a day as Excel counts it, or a formula that nobody has calculated. */
export type SheetCell = string | number | { readonly serial: number } | { readonly formula: string } | null
export type SheetWritten = {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  readonly merged?: readonly string[]
  readonly hidden?: boolean
}

/** A workbook as an office writes it: several sheets, merged cells, days as serial numbers. */
export async function workbookOf(sheets: readonly SheetWritten[]): Promise<Buffer> {
  const zip = new ZipFile()
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(declaration + text), name)
  const places = sheets.map((sheet, place) => ({ ...sheet, id: place + 1, file: `sheet${place + 1}.xml` }))
  add(
    '[Content_Types].xml',
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${media}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${media}.styles+xml"/>${places.map(({ file }) => `<Override PartName="/xl/worksheets/${file}" ContentType="${media}.worksheet+xml"/>`).join('')}</Types>`,
  )
  add(
    '_rels/.rels',
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets>${places.map(({ name, id, hidden }) => `<sheet name="${escaped(name)}" sheetId="${id}"${hidden ? ' state="hidden"' : ''} r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
  )
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packaged}/relationships">${places.map(({ id, file }) => `<Relationship Id="rId${id}" Type="${office}/worksheet" Target="worksheets/${file}"/>`).join('')}<Relationship Id="rId${places.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  )
  add(
    'xl/styles.xml',
    `<styleSheet xmlns="${spreadsheet}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  )
  for (const { file, rows, merged } of places) add(`xl/worksheets/${file}`, sheetXml(rows, merged ?? []))
  zip.end()
  const parts: Buffer[] = []
  zip.outputStream.on('data', (part: Buffer) => parts.push(part))
  await once(zip.outputStream, 'end')
  return Buffer.concat(parts)
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function sheetXml(rows: SheetWritten['rows'], merged: readonly string[]): string {
  const written = rows.flatMap((cells, place) =>
    cells.length === 0
      ? []
      : [`<row r="${place + 1}">${cells.map((cell, at) => cellXml(cell, `${letter(at)}${place + 1}`)).join('')}</row>`],
  )
  const merges =
    merged.length === 0
      ? ''
      : `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return `<worksheet xmlns="${spreadsheet}"><sheetData>${written.join('')}</sheetData>${merges}</worksheet>`
}

function cellXml(cell: SheetCell, at: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if ('serial' in cell) return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`
  return `<c r="${at}"><f>${escaped(cell.formula)}</f></c>`
}

function letter(place: number): string {
  return String.fromCharCode(65 + place)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
