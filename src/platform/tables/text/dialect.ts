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

export type EncodingVerdict = {
  readonly encoding: Encoding
  /** Some bytes mean nothing in this encoding: the rows that hold them will be named. */
  readonly broken: boolean
}

export type EncodingListener = { hear(chunk: Uint8Array): void; verdict(): EncodingVerdict }

/** Hears a file chunk by chunk while it arrives, so that a single Japanese name in the last row still decides. */
export function encodingListener(): EncodingListener {
  let heard: Encoding | null = null
  let started = false
  let witnesses: Witness[] = []
  return {
    hear(chunk) {
      if (!started && chunk.length > 0) {
        started = true
        heard = markedEncoding(chunk) ?? sixteenBitEncoding(chunk)
      }
      if (heard !== null || (witnesses.length === 0 && isAscii(chunk))) return
      if (witnesses.length === 0) witnesses = (['utf-8', 'cp932', 'euc-jp'] as const).map(witness)
      for (const one of witnesses) one.hear(chunk)
      if (witnesses.some((one) => one.encoding === 'utf-8' && one.failures === 0 && one.wide > enoughWide))
        heard = 'utf-8'
    },
    verdict: () => (heard === null ? verdictOf(witnesses) : { encoding: heard, broken: false }),
  }
}

export function labelOf(encoding: Encoding): string {
  return encoding === 'cp932' ? 'shift_jis' : encoding
}

/** The delimiter that cuts the first records into the same number of fields, more than one; a comma where none does. */
export function delimiterOf(sample: string): Delimiter {
  const scores = delimiters.map((delimiter) => ({ delimiter, score: evenness(fieldCounts(sample, delimiter)) }))
  const best = scores.reduce((left, right) => (right.score > left.score ? right : left))
  return best.score > 0 ? best.delimiter : ','
}

type Witness = { encoding: Encoding; failures: number; wide: number; kana: number; hear(chunk: Uint8Array): void }

const enoughWide = 10_000
const delimiters: readonly Delimiter[] = [',', '\t', ';', '|']

function witness(encoding: Encoding): Witness {
  let decoder = new TextDecoder(labelOf(encoding), { fatal: true })
  return {
    encoding,
    failures: 0,
    wide: 0,
    kana: 0,
    hear(chunk) {
      try {
        const text = decoder.decode(chunk, { stream: true })
        this.wide += text.match(/[^\0-\x7f]/g)?.length ?? 0
        this.kana += text.match(/[ぁ-んァ-ヶー]/g)?.length ?? 0
      } catch {
        this.failures += 1
        decoder = new TextDecoder(labelOf(encoding), { fatal: true })
      }
    },
  }
}

function verdictOf(witnesses: readonly Witness[]): EncodingVerdict {
  const [utf8, cp932, eucJp] = witnesses
  if (utf8 === undefined || utf8.failures === 0) return { encoding: 'utf-8', broken: false }
  if (cp932?.failures === 0 && eucJp?.failures === 0) {
    return { encoding: eucJp.kana > cp932.kana ? 'euc-jp' : 'cp932', broken: false }
  }
  const whole = witnesses.find((one) => one.failures === 0)
  if (whole) return { encoding: whole.encoding, broken: false }
  const least = witnesses.reduce((left, right) => (right.failures < left.failures ? right : left))
  return { encoding: least.encoding, broken: true }
}

function markedEncoding([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** Without a mark, commas, digits and line ends give UTF-16 away: every other byte of them is zero. */
function sixteenBitEncoding(chunk: Uint8Array): Encoding | null {
  const zeros = [0, 0]
  const length = Math.min(chunk.length, 4096)
  for (let place = 0; place < length; place++) if (chunk[place] === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd * 20 > length && even * 10 < odd) return 'utf-16le'
  return even * 20 > length && odd * 10 < even ? 'utf-16be' : null
}

function isAscii(chunk: Uint8Array): boolean {
  for (const byte of chunk) if (byte > 0x7f) return false
  return true
}

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
