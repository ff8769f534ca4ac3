import { calendarDate } from '#maths/time/calendar-date.ts'

/** How a spreadsheet shows the numbers of a cell. */
export type CellStyle = { readonly shows: 'number' | 'date' | 'code'; readonly digits: number }

/** A cell as a person sees it, except that dates are written 2024-04-01 and numbers are not rounded. */
export function shownCell(text: string, type: string, style: CellStyle | undefined, from1904: boolean): string {
  if (type === 'b') return text === '1' ? 'true' : 'false'
  if (type !== 'n' || text === '') return text.replace(/_x000D_/g, '')
  if (style?.shows === 'date') return shownDate(Number(text) + (from1904 ? 1462 : 0))
  const number = /^-?\d+$/.test(text) ? text : String(Number(Number(text).toPrecision(15)))
  return style?.shows === 'code' ? number.padStart(style.digits, '0') : number
}

/** What a number format shows. 14–22, 27–36, 45–47 and 50–58 are dates in every workbook, without being written out. */
export function styleOf(number: number, format: string | undefined): CellStyle {
  const bare = (format ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
  if (/^0{2,}$/.test(bare)) return { shows: 'code', digits: bare.length }
  const builtIn = [14, 22, 27, 36, 45, 47, 50, 58].findIndex((edge, at) =>
    at % 2 === 0 ? number < edge : number <= edge,
  )
  const isDate = format === undefined ? builtIn % 2 === 1 : /[ymdhseg]/i.test(bare) && !/general|e[+-]/i.test(bare)
  return { shows: isDate ? 'date' : 'number', digits: 0 }
}

function shownDate(serial: number): string {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return String(serial)
  const seconds = Math.round((serial % 1) * 86_400)
  const day = serial < 1 ? '' : calendarDate(Math.floor(serial) - (serial < 60 ? 25_568 : 25_569))
  const time = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  )
  return seconds === 0 && day !== '' ? day : `${day} ${time.join(':')}`.trim()
}
