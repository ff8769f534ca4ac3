import type { ClipboardEvent } from 'react'

/** What was copied in a spreadsheet, for the cells of one column, from the present row on or into the chosen ones. */
export type Pasted<Row> = {
  readonly column: string
  readonly rows: readonly Row[]
  readonly texts: readonly string[]
  /** Columns beside the first that were copied as well: only one is taken at a time. */
  readonly further: number
}

/** One text for each line; a spreadsheet ends the last line, too, and puts what holds a line break into quotation marks. */
export function columnCopied(text: string): { texts: string[]; further: number } {
  const lines: string[][] = [['']]
  let quoted = false
  const put = (add: (cell: string) => string) => {
    const line = lines.at(-1) ?? []
    line.splice(-1, 1, add(line.at(-1) ?? ''))
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    const opens = sign === '"' && lines.at(-1)?.at(-1) === ''
    if (quoted && sign === '"' && text[at + 1] === '"') {
      put((cell) => `${cell}"`)
      at++
    } else if (sign === '"' && (quoted || opens)) quoted = !quoted
    else if (!quoted && sign === '\t') lines.at(-1)?.push('')
    else if (!quoted && (sign === '\n' || sign === '\r')) {
      if (sign === '\r' && text[at + 1] === '\n') at++
      lines.push([''])
    } else put((cell) => cell + sign)
  }
  if (lines.length > 1 && lines.at(-1)?.join('') === '') lines.pop()
  const further = Math.max(...lines.map((line) => line.length)) - 1
  return { texts: lines.map(([first = '']) => first), further }
}

type Wish<Row> = {
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly chosen?: ReadonlySet<string> | undefined
  readonly onPaste?: ((pasted: Pasted<Row>) => void) | undefined
}

/** What is pasted while one stands on a cell fills the chosen rows, or as many from here on as were copied. */
export function pastingOf<Row>({ rows, rowId, chosen, onPaste }: Wish<Row>) {
  return (event: ClipboardEvent) => {
    if (onPaste === undefined || !(event.target instanceof HTMLElement)) return
    const column = event.target.closest<HTMLElement>('[data-cell]')?.dataset.cell
    const from = Number(event.target.closest<HTMLElement>('[data-row]')?.dataset.row)
    const text = event.clipboardData.getData('text/plain')
    if (column === undefined || Number.isNaN(from) || text === '') return
    event.preventDefault()
    const { texts, further } = columnCopied(text)
    const into = rows.filter((row) => chosen?.has(rowId(row)))
    onPaste({ column, texts, further, rows: into.length > 0 ? into : rows.slice(from, from + texts.length) })
  }
}
