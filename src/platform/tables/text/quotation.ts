import type { Delimiter } from './dialect.ts'

export type Setting = { readonly delimiter: Delimiter; readonly isEnd: boolean }

export type Quoted = { cells: string[]; until: number; next: number; strays: number; crossed: boolean }

/** Inside quotation marks everything belongs to the cell; a mark that neither ends the cell nor is doubled is a stray one, and crosses where it stands like an opening one. */
export function quotedRecord(text: string, at: number, { delimiter, isEnd }: Setting): Quoted | 'open' | 'more' {
  const found: Quoted = { cells: [], until: at, next: at, strays: 0, crossed: false }
  for (let place = at; ; ) {
    if (text[place] === '"') {
      let cell = ''
      let from = place + 1
      for (;;) {
        const mark = text.indexOf('"', from)
        if (mark < 0) return isEnd ? 'open' : 'more'
        if (mark + 1 >= text.length && !isEnd) return 'more'
        if (text[mark + 1] === '"') {
          cell += text.slice(from, mark + 1)
          from = mark + 2
          continue
        }
        const after = afterSpaces(text, mark + 1)
        if (after >= text.length || text[after] === delimiter || isBreak(text[after])) {
          found.cells.push(cell + text.slice(from, mark))
          place = after
          break
        }
        found.strays += 1
        found.crossed ||= text[mark - 1] === delimiter || isBreak(text[mark - 1])
        cell += text.slice(from, mark + 1)
        from = mark + 1
      }
    } else {
      const from = place
      while (place < text.length && text[place] !== delimiter && !isBreak(text[place])) place += 1
      found.cells.push(text.slice(from, place))
    }
    if (text[place] === delimiter) {
      place += 1
      continue
    }
    const line = lineAt(text, place, isEnd)
    return line === null ? 'more' : { ...found, until: line.until, next: line.next }
  }
}

/** One line as spreadsheets read sloppy marks: `"Acme" Ltd` is Acme Ltd. `null` where the line leaves a mark open or does not fit the others. */
export function unquoted(
  line: string,
  { delimiter, usual }: { readonly delimiter: Delimiter; readonly usual: number | null },
): string[] | null {
  const cells: string[] = []
  let cell = ''
  let isInside = false
  /** Whether the cell holds nothing but spaces so far. */
  let isBare = true
  const add = (letter: string) => {
    cell += letter
    isBare &&= letter.trim() === ''
  }
  for (let place = 0; place < line.length; place++) {
    const letter = line[place] ?? ''
    if (isInside) {
      if (letter !== '"') add(letter)
      else if (line[place + 1] === '"') add(line[place++] ?? '')
      else isInside = false
    } else if (letter === delimiter) {
      cells.push(cell)
      cell = ''
      isBare = true
    } else if (letter === '"' && isBare) isInside = true
    else add(letter)
  }
  cells.push(cell)
  return isInside || (usual !== null && cells.length !== usual) ? null : cells
}

export function lineAt(text: string, at: number, isEnd: boolean): { until: number; next: number } | null {
  const until = breakAt(text, at)
  if (until < 0) return isEnd ? { until: text.length, next: text.length } : null
  if (text[until] === '\n') return { until, next: until + 1 }
  if (until + 1 >= text.length && !isEnd) return null
  return { until, next: text[until + 1] === '\n' ? until + 2 : until + 1 }
}

const breaks = /[\r\n]/g

export function breakAt(text: string, at: number): number {
  breaks.lastIndex = at
  return breaks.exec(text)?.index ?? -1
}

export function isBreak(letter: string | undefined): boolean {
  return letter === '\n' || letter === '\r'
}

function afterSpaces(text: string, at: number): number {
  let place = at
  while (text[place] === ' ') place += 1
  return place
}
