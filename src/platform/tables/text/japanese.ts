/** How Japanese bytes look in one of its encodings, from 0 to 1: kana and common kanji in runs do, rare kanji between Latin letters do not. */
export function japaneseLikeness(bytes: Uint8Array, encoding: 'cp932' | 'euc-jp'): number {
  const unitAt = encoding === 'cp932' ? cp932Unit : eucUnit
  let sum = 0
  let units = 0
  let half = 0
  for (let at = 0; at < bytes.length; ) {
    if (!isHigh(bytes[at])) {
      at += 1
      continue
    }
    const from = at
    const run: Unit[] = []
    while (at < bytes.length && isHigh(bytes[at])) {
      const unit = unitAt(bytes, at)
      run.push(unit)
      at += unit.length
    }
    units += run.length
    half += run.filter(({ kind }) => kind === 'half').length
    sum += worthOf(run, isLetter(bytes[from - 1]), isLetter(bytes[at]), isSmall(bytes[from - 1]) || isSmall(bytes[at]))
  }
  // Half-width kana of EUC-JP also read as kanji of CP932, all of one row of the code: that is no accident.
  if (encoding === 'euc-jp' && units > 1 && half === units) return 1.01
  return units === 0 ? 0 : Math.max(0, sum / units)
}

type Kind = 'common' | 'rare' | 'half' | 'mark' | 'private' | 'none'
type Unit = { readonly kind: Kind; readonly length: number }

const worth: Readonly<Record<Kind, number>> = { common: 1, rare: 0.3, half: 1, mark: 0.5, private: -1, none: -1 }

/** A single sign or two between Latin letters is an accented letter that was taken for Japanese. */
function worthOf(run: readonly Unit[], before: boolean, after: boolean, small: boolean): number {
  const isGlued = run.length <= 2 && ((before && after) || (run.length === 1 && small))
  return run.reduce((sum, { kind }) => sum + (isGlued ? -1 : kind === 'half' && run.length === 1 ? 0 : worth[kind]), 0)
}

function cp932Unit(bytes: Uint8Array, at: number): Unit {
  const lead = bytes[at] ?? 0
  const trail = bytes[at + 1] ?? 0
  if (lead >= 0xa6 && lead <= 0xdf) return { kind: 'half', length: 1 }
  if (lead >= 0xa1 && lead <= 0xa5) return { kind: 'mark', length: 1 }
  if (lead === 0x80 || lead === 0xa0 || lead > 0xfc || trail < 0x40 || trail === 0x7f || trail > 0xfc)
    return { kind: 'none', length: 1 }
  if (lead <= 0x84 || lead === 0x87 || (lead >= 0x88 && lead <= 0x97) || (lead === 0x98 && trail <= 0x72))
    return { kind: lead === 0x85 || lead === 0x86 ? 'none' : 'common', length: 2 }
  if (lead === 0x85 || lead === 0x86 || lead === 0xeb || lead === 0xec || lead === 0xef)
    return { kind: 'none', length: 2 }
  return { kind: lead >= 0xf0 && lead <= 0xf9 ? 'private' : 'rare', length: 2 }
}

function eucUnit(bytes: Uint8Array, at: number): Unit {
  const lead = bytes[at] ?? 0
  const trail = bytes[at + 1] ?? 0
  if (lead === 0x8e && trail >= 0xa1 && trail <= 0xdf) return { kind: 'half', length: 2 }
  if (lead === 0x8f && trail >= 0xa1) return { kind: 'rare', length: 3 }
  if (lead < 0xa1 || lead === 0xff || trail < 0xa1 || trail === 0xff) return { kind: 'none', length: 1 }
  if (lead <= 0xa8 || lead === 0xad || (lead >= 0xb0 && lead <= 0xcf)) return { kind: 'common', length: 2 }
  return { kind: lead <= 0xf4 && lead >= 0xd0 ? 'rare' : 'none', length: 2 }
}

function isHigh(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0x7f
}

function isSmall(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x61 && byte <= 0x7a
}

function isLetter(byte: number | undefined): boolean {
  return isSmall(byte) || (byte !== undefined && byte >= 0x41 && byte <= 0x5a)
}
