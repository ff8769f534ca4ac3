import { writtenDay, writtenMoment } from '../../cells/written-date.ts'
import { writtenNumber, writtenPercent } from '../../cells/written-number.ts'
import { headingKey } from './header.ts'

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

export function couldName(record: readonly string[]): boolean {
  const cells = record.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return new Set(cells).size * 2 > cells.length && !cells.some(isContent)
}

/** How many of the filled cells are values that no column is called by. */
export function contentShare(record: readonly string[]): number {
  const cells = record.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return cells.length === 0 ? 0 : cells.filter(isContent).length / cells.length
}

export function isKnown(record: readonly string[], known: ReadonlySet<string>): boolean {
  return record.filter((cell) => known.has(headingKey(cell))).length >= Math.min(2, record.length)
}

/** A heading differs from its column: the column holds numbers, dates, addresses or numbered codes, repeats itself, or keeps one length. */
export function differsFrom(record: readonly string[], below: readonly (readonly string[])[]): boolean {
  if (below.length === 0) return true
  return record.some((heading, place) => {
    const cells = below.map((other) => other[place]?.trim() ?? '').filter((cell) => cell !== '')
    if (heading.trim() === '' || cells.length === 0 || cells.includes(heading.trim())) return false
    if (cells.every(isContent) || (!/\d/.test(heading) && cells.every((cell) => /\d/.test(cell)))) return true
    if (cells.length < 2 || isOneOf(heading, cells)) return false
    const repeats = new Set(cells).size < cells.length * 0.7
    const oneLength = cells.length > 4 && cells.every((cell) => cell.length === cells[0]?.length)
    const contents = cells.filter(isContent).length
    return contents >= cells.length * 0.8 || repeats || (oneLength && heading.length !== cells[0]?.length)
  })
}

/** A text with digits of the very shape of its column is the first of its cells. */
function isOneOf(heading: string, cells: readonly string[]): boolean {
  const shape = shapeOf(heading)
  return /\d/.test(heading) && cells.filter((cell) => shapeOf(cell) === shape).length * 2 >= cells.length
}

export function shapeOf(text: string): string {
  return text
    .trim()
    .replace(/\d+/g, '9')
    .replace(/[a-z]+/gi, 'a')
    .replace(/\s+/g, ' ')
}

/** No number, day or address is longer. */
const longestContent = 320

export function isContent(cell: string): boolean {
  if (cell.length > longestContent) return false
  return (
    writtenNumber(cell) !== null ||
    writtenNumber(cell, ',') !== null ||
    (cell.length < 30 && (writtenPercent(cell) !== null || writtenPercent(cell, ',') !== null)) ||
    writtenDay(cell) !== null ||
    writtenDay(cell, 'mdy') !== null ||
    writtenMoment(cell, 'mdy') !== null ||
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell) ||
    /^(true|false)$/i.test(cell)
  )
}
