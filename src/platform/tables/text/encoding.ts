import { type Encoding, labelOf } from './dialect.ts'
import { japaneseLikeness } from './japanese.ts'
import { westernVerdict } from './western.ts'

export type EncodingVerdict = {
  readonly encoding: Encoding
  /** Some bytes mean nothing in this encoding, the whole reads like no language, or another encoding reads as well: the rows that hold such bytes will be named. */
  readonly broken: boolean
}

export type EncodingListener = { hear(chunk: Uint8Array): void; verdict(): EncodingVerdict }

/** Hears a file chunk by chunk while it arrives, so that a single Japanese name in the last row still decides. */
export function encodingListener(): EncodingListener {
  let heard: Encoding | null = null
  let started = false
  let witnesses: Witness[] = []
  const lines = foreignLines()
  return {
    hear(chunk) {
      if (!started && chunk.length > 0) {
        started = true
        heard = markedEncoding(chunk) ?? sixteenBitEncoding(chunk)
      }
      if (heard !== null || (witnesses.length === 0 && isAscii(chunk))) return
      if (witnesses.length === 0) witnesses = (['utf-8', 'cp932', 'euc-jp'] as const).map(witness)
      for (const one of witnesses) one.hear(chunk)
      lines.hear(chunk)
      if (witnesses.some((one) => one.encoding === 'utf-8' && one.failures === 0 && one.wide > enoughWide))
        heard = 'utf-8'
    },
    verdict: () => (heard === null ? verdictOf(witnesses, lines.heard()) : { encoding: heard, broken: false }),
  }
}

type Witness = { encoding: 'utf-8' | 'cp932' | 'euc-jp'; failures: number; wide: number; hear(chunk: Uint8Array): void }

const enoughWide = 10_000

function witness(encoding: Witness['encoding']): Witness {
  const decoder = new TextDecoder(labelOf(encoding))
  return {
    encoding,
    failures: 0,
    wide: 0,
    hear(chunk) {
      const text = decoder.decode(chunk, { stream: true })
      this.failures += text.match(/\ufffd/g)?.length ?? 0
      this.wide += text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
    },
  }
}

/** UTF-8 proves itself; of the others the one wins that reads most like a language. */
function verdictOf(witnesses: readonly Witness[], sample: Uint8Array): EncodingVerdict {
  const [utf8] = witnesses
  if (utf8 === undefined || utf8.failures === 0) return { encoding: 'utf-8', broken: false }
  if (utf8.wide >= utf8.failures * 4) return { encoding: 'utf-8', broken: true }
  const western = westernVerdict(sample)
  const japanese = (['cp932', 'euc-jp'] as const)
    .map((encoding) => ({
      encoding,
      likeness: japaneseLikeness(sample, encoding),
      failures: witnesses.find((one) => one.encoding === encoding)?.failures ?? 0,
    }))
    .toSorted((one, other) => other.likeness - one.likeness)
  const [best, other] = japanese
  if (best && best.likeness >= western.likeness && best.likeness >= believable)
    return { encoding: best.encoding, broken: best.failures > 0 || isClose(best.likeness, other?.likeness ?? 0) }
  return { encoding: western.encoding, broken: western.likeness < certain }
}

/** Two readings of which either could be meant, as a few names in EUC-JP may be half-width kana of CP932, or Chinese in its own encoding both. */
function isClose(best: number, other: number): boolean {
  return best <= 1 && other >= believable && best - other < 0.1
}

const believable = 0.5
const certain = 0.7

/** The lines that hold other bytes than ASCII, as far as a sample needs them. */
function foreignLines(): { hear(chunk: Uint8Array): void; heard(): Uint8Array } {
  const kept: Uint8Array[] = []
  let size = 0
  let tail: Uint8Array = new Uint8Array()
  const keep = (line: Uint8Array) => {
    if (size > enoughBytes || isAscii(line)) return
    kept.push(line)
    size += line.length
  }
  return {
    hear(chunk) {
      if (size > enoughBytes) return
      const whole = Buffer.concat([tail, chunk])
      let from = 0
      for (let at = whole.indexOf(10); at >= 0; at = whole.indexOf(10, from)) {
        keep(whole.subarray(from, at + 1))
        from = at + 1
      }
      tail = whole.subarray(from)
      if (tail.length > enoughBytes) {
        keep(tail)
        tail = new Uint8Array()
      }
    },
    heard() {
      keep(tail)
      return Buffer.concat(kept)
    },
  }
}

const enoughBytes = 512 * 1024

function markedEncoding([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** Without a mark, commas, digits and line ends give UTF-16 away: one of their two bytes is zero, and always the same one. */
function sixteenBitEncoding(chunk: Uint8Array): Encoding | null {
  const zeros = [0, 0]
  const length = Math.min(chunk.length, 4096)
  for (let place = 0; place < length; place++) if (chunk[place] === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd * 50 > length && even * 10 < odd) return 'utf-16le'
  return even * 50 > length && odd * 10 < even ? 'utf-16be' : null
}

function isAscii(chunk: Uint8Array): boolean {
  for (let place = 0; place < chunk.length; place++) if ((chunk[place] ?? 0) > 0x7f) return false
  return true
}
