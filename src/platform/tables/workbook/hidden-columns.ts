import type { OddCell } from '../file-row.ts'

/** Which columns of a sheet are hidden, or no wider than nothing. */
export function hiddenColumns(): {
  hear(column: Readonly<Record<string, string>>): void
  /** Those of them in which a row holds anything. */
  filledIn(cells: readonly string[]): readonly OddCell[]
} {
  const hidden: (OddCell | undefined)[] = []
  let first = widest
  return {
    hear({ min, max, hidden: isSaid, width }) {
      const [from, to] = [Number(min), Math.min(Number(max), widest)]
      if (!isTrue(isSaid) && !(width !== undefined && Number(width) === 0)) return
      for (let place = Math.max(0, from - 1); place < to; place++)
        hidden[place] ??= { place, kind: 'hiddenColumn', text: '' }
      first = Math.min(first, Math.max(0, from - 1))
    },
    filledIn(cells) {
      if (first >= cells.length) return none
      const found: OddCell[] = []
      for (let place = first; place < cells.length; place++) {
        const odd = hidden[place]
        if (odd !== undefined && (cells[place] ?? '').trim() !== '') found.push(odd)
      }
      return found
    },
  }
}

export function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true'
}

const widest = 16_384
const none: readonly OddCell[] = []
