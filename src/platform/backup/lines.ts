import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { conflict } from '../errors.ts'
import type { Seal } from './seal.ts'
import { words } from './words.ts'

/** Stands between the rows: which table follows, or the end. */
export type Mark = { table?: string; facts?: string; end?: Seal }

/** The lines of a backup. Only a line feed ends one: texts hold other separators of lines as they are. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const unpacked = pipeline(createReadStream(path), createGunzip(), () => undefined)
  unpacked.setEncoding('utf8')
  let begun = false
  // A line of megabytes comes in many pieces: what has been looked through is not looked through again with each of them.
  let pieces: string[] = []
  try {
    for await (const chunk of unpacked) {
      const [first = '', ...lines] = String(chunk).split('\n')
      pieces.push(first)
      begun = true
      if (lines.length === 0) continue
      yield pieces.join('')
      pieces = [lines.pop() ?? '']
      yield* lines
    }
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : ''
    if (code === 'Z_DATA_ERROR' && !begun) throw conflict(words.foreign)
    throw code.startsWith('Z_') ? conflict(words.damaged) : problem
  }
  const rest = pieces.join('')
  if (rest !== '') yield rest
}

/** No record has only the one field. */
export function markOf(text: string): Mark | undefined {
  if (!/^\{"(table|facts)":"[^"\\]*(\\.[^"\\]*)*"\}$|^\{"end":\{.*\}\}$/.test(text)) return undefined
  return JSON.parse(text)
}
