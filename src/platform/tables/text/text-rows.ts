import type { Bytes, FileRow } from '../file-row.ts'
import { filled } from '../words.ts'
import { type Delimiter, type Encoding, labelOf } from './dialect.ts'
import { recordReader, type TextRecord } from './records.ts'
import { rowProblems } from './words.ts'

/** All rows of a text file in order. A record on several lines is one row; lines that an unclosed quotation mark swallowed count each. */
export async function* textRows(bytes: Bytes, encoding: Encoding, delimiter: Delimiter): AsyncGenerator<FileRow> {
  const reader = recordReader(delimiter)
  let consumed = 0
  let row = 1
  let line = 1
  const numbered = ({ cells, lines, problem }: TextRecord): FileRow => {
    const share = bytes.size === 0 ? 1 : consumed / bytes.size
    const from = { row, line }
    row += problem === undefined ? 1 : lines
    line += lines
    if (problem === undefined) return { row: from.row, cells, share }
    const broken = filled(rowProblems[problem], from.line, line - 1)
    return { row: from.row, ...(lines > 1 && { until: row - 1 }), cells, share, broken }
  }
  const counted = async function* () {
    for await (const chunk of bytes.stream(0, bytes.size)) {
      for (let from = 0; from < chunk.length; from += morsel) {
        const part = chunk.subarray(from, from + morsel)
        consumed += part.length
        yield part
      }
    }
  }
  for await (const text of withoutEndMark(decoded(counted(), encoding))) yield* reader.take(text).map(numbered)
  yield* reader.end().map(numbered)
}

export async function* decoded(stream: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(labelOf(encoding))
  for await (const chunk of stream) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** What old programs write behind the last line, the mark of its end and zeros up to the end of a block, is none of the text. */
async function* withoutEndMark(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const text of texts) {
    const whole = held + text
    const until = endOf(whole)
    held = whole.slice(until)
    yield whole.slice(0, until)
  }
  if (!endMarks.some((mark) => held.startsWith(mark))) yield held
}

/** U+001A, which decoders of Shift_JIS hand on as U+001C. */
const endMarks = ['\u001a', '\u001c']
const mayEnd = new Set([...endMarks, '\0'])
const longestMark = 4096

function endOf(text: string): number {
  let until = text.length
  while (until > 0 && text.length - until < longestMark && mayEnd.has(text[until - 1] ?? '')) until -= 1
  return until
}

/** Small enough that the share told with a row is where the row stands. */
const morsel = 65_536
