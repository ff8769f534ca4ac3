import type { Style } from './value-source.ts'

export type Reading = { readonly choice: '.' | ',' | 'mdy' | 'dmy'; readonly meant: string }

const choices = { decimal: ['.', ','], order: ['mdy', 'dmy'] } as const

/** What each choice would make of a cell: `1.250` is 1.25 or 1250, `2/3/2023` the third of February or the second of March. */
export function readingsOf(style: Style, cell: string): Reading[] {
  return choices[style].flatMap((choice) => {
    const meant = choice === '.' || choice === ',' ? numberIn(cell, choice) : dayIn(cell, choice)
    return meant === null ? [] : [{ choice, meant }]
  })
}

/** The first cell that the choices read differently. */
export function tellingExample(style: Style, cells: readonly string[]): string | null {
  return (
    cells.find((cell) => {
      const [one, other] = readingsOf(style, cell)
      return one !== undefined && other !== undefined && one.meant !== other.meant
    }) ?? null
  )
}

function numberIn(cell: string, mark: '.' | ','): string | null {
  const [figure] = /\d[\d.,]*\d|\d/.exec(cell.normalize('NFKC')) ?? []
  if (figure === undefined) return null
  const bare = figure.replaceAll(mark === '.' ? ',' : '.', '').replace(',', '.')
  return Number.isFinite(Number(bare)) ? String(Number(bare)) : null
}

/** As a day of a leap year: only its month and day are open. */
function dayIn(cell: string, order: 'mdy' | 'dmy'): string | null {
  const [, one = '', other = ''] = /(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(cell.normalize('NFKC')) ?? []
  const [month, day] = order === 'mdy' ? [Number(one), Number(other)] : [Number(other), Number(one)]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return `2000-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
