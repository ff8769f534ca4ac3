import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Cell } from '#platform/tables/text/csv.ts'

/** One sheet as an XLSX file, written while the rows arrive. Texts are inline strings, so none of them is ever a formula. */
export function xlsx(
  sheet: string,
  header: readonly string[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
): Readable {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(partsOf(sheet))) zip.addBuffer(Buffer.from(text), name)
  const body = Readable.from(sheetOf(header, rows))
  body.on('error', (problem) => zip.emit('error', problem))
  zip.addReadStream(body, 'xl/worksheets/sheet1.xml')
  zip.end()
  const out = Readable.from(zip.outputStream)
  zip.on('error', (problem) => out.destroy(problem instanceof Error ? problem : new Error(String(problem))))
  return out
}

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

async function* sheetOf(
  header: readonly string[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string> {
  yield `${start}<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>${rowXml(header, 1)}`
  let number = 1
  for await (const some of rows) yield some.map((cells) => rowXml(cells, ++number)).join('')
  yield '</sheetData></worksheet>'
}

function rowXml(cells: readonly Cell[], number: number): string {
  return `<row r="${number}">${cells.map((cell, i) => cellXml(cell, `${columnName(i)}${number}`)).join('')}</row>`
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`
}

/** XML has no place for control characters; they are left out. */
function escaped(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (letter) => (letter >= ' ' || '\t\n\r'.includes(letter) ? letter : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function partsOf(sheet: string): Record<string, string> {
  return {
    '[Content_Types].xml': `${start}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${media}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${media}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${start}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${start}<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${start}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  }
}
