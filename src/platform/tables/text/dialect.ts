/** How a text file is written: its encoding, learnt from every byte, and its delimiter, learnt from the first records. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'cp932'
  | 'euc-jp'
  | 'windows-1252'
  | 'iso-8859-15'
  | 'windows-1250'
export type Delimiter = ',' | '\t' | ';' | '|'

export function labelOf(encoding: Encoding): string {
  return encoding === 'cp932' ? 'shift_jis' : encoding
}

/** The delimiter that cuts the first records into the same number of fields, more than one; a comma where none does. */
export function delimiterOf(sample: string): Delimiter {
  const scores = delimiters.map((delimiter) => ({ delimiter, score: evenness(fieldCounts(sample, delimiter)) }))
  const best = scores.reduce((left, right) => (right.score > left.score ? right : left))
  return best.score > 0 ? best.delimiter : ','
}

const delimiters: readonly Delimiter[] = [',', '\t', ';', '|']

function fieldCounts(sample: string, delimiter: Delimiter): number[] {
  const counts: number[] = []
  let fields = 1
  let quoted = false
  for (const letter of sample) {
    if (letter === '"') quoted = !quoted
    else if (quoted) continue
    else if (letter === delimiter) fields += 1
    else if (letter === '\n') {
      counts.push(fields)
      fields = 1
    }
  }
  return counts.length === 0 ? [fields] : counts.slice(0, 100)
}

function evenness(counts: readonly number[]): number {
  const seen = new Map<number, number>()
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1)
  const [fields, records] = [...seen].reduce((left, right) => (right[1] > left[1] ? right : left))
  return fields < 2 ? 0 : (records / counts.length) * 10 + Math.min(fields, 50) / 50
}
