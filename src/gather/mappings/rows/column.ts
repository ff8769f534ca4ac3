import { badInput } from '#platform/errors.ts'
import { headingKey } from '#platform/tables/layout/headings/header.ts'
import { filled } from '#platform/tables/words.ts'
import type { Column, ValueSource } from '../mapping.ts'
import { mappingProblems } from '../words.ts'

export function columnsOf(source: ValueSource): Column[] {
  if (typeof source !== 'object') return [source]
  if (source.constant !== undefined) return []
  if (source.columns) return source.columns
  return source.column === undefined ? [] : [source.column]
}

export function placeOf(column: Column, headings: readonly string[], path: string): number {
  const place =
    typeof column === 'number'
      ? column - 1
      : [headings.indexOf(column), headings.findIndex((heading) => headingKey(heading) === headingKey(column))].find(
          (at) => at >= 0,
        )
  if (place === undefined || place >= headings.length) {
    throw badInput(path, filled(mappingProblems.noColumn, String(column), firstOf(headings)))
  }
  return place
}

export function placesOf(source: ValueSource, headings: readonly string[], path: string): number[] {
  return columnsOf(source).map((column) => placeOf(column, headings, path))
}

/** Under which key the words of a cell are looked up, however wide or tall they are written. */
export function wordKey(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

const mostNamed = 50

function firstOf(headings: readonly string[]): string {
  return headings.slice(0, mostNamed).join(', ') + (headings.length > mostNamed ? ', …' : '')
}
