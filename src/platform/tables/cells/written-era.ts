type Era = { readonly first: number; readonly last: number | null; readonly names: readonly string[] }

/** The Japanese eras, each with the year it began in and its last year; 元年 is the year 1. */
const eras: readonly Era[] = [
  { first: 1868, last: 45, names: ['明治', '明', 'm'] },
  { first: 1912, last: 15, names: ['大正', '大', 't'] },
  { first: 1926, last: 64, names: ['昭和', '昭', 's'] },
  { first: 1989, last: 31, names: ['平成', '平', 'h'] },
  { first: 2019, last: null, names: ['令和', '令', 'r'] },
]

const written =
  /^(明治|大正|昭和|平成|令和|[明大昭平令]|[mtshr])\s*(元|\d{1,3})\s*[-/.年]\s*(\d{1,2})\s*[-/.月](?:\s*(\d{1,2})日?)?$/i

type EraDay = { readonly era: Era; readonly year: number; readonly month: string; readonly date: string | undefined }

function read(text: string): EraDay | null {
  const [, name = '', year = '', month = '', date] = written.exec(text) ?? []
  const era = eras.find(({ names }) => names.includes(name.toLowerCase()))
  return era === undefined ? null : { era, year: year === '元' ? 1 : Number(year), month, date }
}

/** The day by our calendar, as year, month and day; `null` where the text is none, or of a year that its era does not have. */
export function eraDate(text: string): { year: number; month: string; date: string } | null {
  const found = read(text)
  if (found?.date === undefined || !isOf(found)) return null
  return { year: found.era.first + found.year - 1, month: found.month, date: found.date }
}

/** The era of a day or month whose year it does not have, such as 昭和70年 or 令和0年. */
export function eraWithoutYear(text: string): { readonly name: string; readonly last: number | null } | null {
  const found = read(text)
  return found === null || isOf(found) ? null : { name: found.era.names[0] ?? '', last: found.era.last }
}

function isOf({ era: { last }, year }: EraDay): boolean {
  return year >= 1 && (last === null || year <= last)
}
