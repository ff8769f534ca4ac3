import type { Delimiter } from './dialect.ts'
import { breakAt, isBreak, lineAt, quotedRecord, unquoted } from './quotation.ts'

/** One record of a delimited text, how many lines it stands on, and what is wrong with its quotation marks. */
export type TextRecord = {
  readonly cells: string[]
  readonly lines: number
  /** Never closed, lines of other records inside one quoted cell, or marks that cross on one line: the cells are then those of its first line, as they stand. */
  readonly problem?: 'open' | 'swallowed' | 'crossed'
}

/** Takes a text apart piece by piece. What an unclosed quotation mark has swallowed is told as one record with a problem; what follows is read on. */
export function recordReader(delimiter: Delimiter): { take(text: string): TextRecord[]; end(): TextRecord[] } {
  const widths = usualWidth()
  const far = { until: 0 }
  let held = ''
  let runaway: { cells: string[]; lines: number; last: string } | null = null
  const take = (text: string, isEnd: boolean): TextRecord[] => {
    const records: TextRecord[] = []
    if (runaway !== null) {
      runaway.lines += breaksIn(text) - (runaway.last === '\r' && text[0] === '\n' ? 1 : 0)
      runaway.last = text.at(-1) ?? runaway.last
      return records
    }
    held += text
    let at = 0
    let quote = held.indexOf('"')
    while (at < held.length) {
      if (quote >= 0 && quote < at) quote = held.indexOf('"', at)
      const found = nextRecord(held, at, { delimiter, isEnd, quote, usual: widths.usual(), far })
      if (found === null) break
      if (found.record.problem === undefined) widths.hear(found.record.cells.length)
      records.push(found.record)
      at = found.end
    }
    held = held.slice(at)
    far.until -= at
    if (held.length > longestRecord) {
      runaway = { cells: firstLine(held).split(delimiter), lines: breaksIn(held), last: held.at(-1) ?? '' }
      held = ''
    }
    return records
  }
  return {
    take: (text) => take(text, false),
    end() {
      if (runaway === null) return take('', true)
      const { cells, lines, last } = runaway
      return [{ cells, lines: isBreak(last) ? lines : lines + 1, problem: 'open' }]
    },
  }
}

const longestRecord = 8 * 2 ** 20
/** A line that makes sense by itself waits no longer for its mark to be closed. */
const farthest = 2 ** 20

type Setting = {
  readonly delimiter: Delimiter
  readonly isEnd: boolean
  /** Where the next quotation mark stands; -1 where there is none. */
  readonly quote: number
  /** How many cells most records have so far. */
  readonly usual: number | null
  /** Up to where it is known that a mark is not closed where it should be: lines before it are read by themselves, where they can be. */
  readonly far: { until: number }
}
type Found = { readonly record: TextRecord; readonly end: number }

/** The record that begins at a place; `null` where more of the text must be known first. */
function nextRecord(text: string, at: number, setting: Setting): Found | null {
  const line = lineAt(text, at, setting.isEnd)
  const { quote } = setting
  if (line !== null && (quote < 0 || quote >= line.until))
    return { record: { cells: text.slice(at, line.until).split(setting.delimiter), lines: 1 }, end: line.next }
  if (quote < 0) return null
  const { far } = setting
  const first = line ?? lineAt(text, at, true)
  const alone = (): Found | null => {
    const strict = first && unquoted(text.slice(at, first.until), setting)
    return first && strict ? { record: { cells: strict, lines: 1 }, end: first.next } : null
  }
  const known = line !== null && at < far.until ? alone() : null
  if (known) return known
  const quoted = quotedRecord(text, at, setting)
  if (quoted === 'more') {
    const own = line !== null && setting.usual !== null && text.length - at > farthest ? alone() : null
    if (own) far.until = text.length
    return own
  }
  if (quoted === 'open') {
    const own = alone()
    far.until = Math.max(far.until, text.length)
    if (own) return own
    const rest = text.slice(at).replace(/(\r\n?|\n)$/, '')
    return { record: swallowed(rest, setting, 'open'), end: text.length }
  }
  const raw = text.slice(at, quoted.until)
  const found = { record: { cells: quoted.cells, lines: 1 }, end: quoted.next }
  const isOneLine = breaksIn(raw) === 0
  const fits = setting.usual === null || quoted.cells.length === setting.usual
  if (quoted.strays === 0 && (isOneLine || !everyLineIsARecord(raw, setting))) return found
  if (quoted.strays > 0 && !quoted.crossed && fits) return found
  const own = quoted.strays > 0 ? alone() : null
  if (own) {
    far.until = Math.max(far.until, quoted.next)
    return own
  }
  return { record: swallowed(raw, setting, isOneLine ? 'crossed' : 'swallowed'), end: quoted.next }
}

function swallowed(raw: string, { delimiter }: Setting, problem: 'open' | 'swallowed' | 'crossed'): TextRecord {
  return { cells: firstLine(raw).split(delimiter), lines: breaksIn(raw) + 1, problem }
}

function everyLineIsARecord(raw: string, { delimiter, usual }: Setting): boolean {
  if (usual === null || usual < 2) return false
  return raw.split(/\r\n?|\n/).every((line) => line.split(delimiter).length === usual)
}

function breaksIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0
}

function firstLine(text: string): string {
  const end = breakAt(text, 0)
  return end < 0 ? text : text.slice(0, end)
}

function usualWidth(): { hear(width: number): void; usual(): number | null } {
  const counts = new Map<number, number>()
  let usual: number | null = null
  return {
    hear(width) {
      const count = (counts.get(width) ?? 0) + 1
      counts.set(width, count)
      if (usual === null || count >= (counts.get(usual) ?? 0)) usual = width
    },
    usual: () => usual,
  }
}
