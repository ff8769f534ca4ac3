import type { Words } from '#web/wording/say.ts'
import type { Unit } from '../../contract.ts'
import type { ShownSurvival } from '../retention-api.ts'
import { words } from '../words.ts'

export type Shown = { readonly data: ShownSurvival }

/** A length in its unit: whole ones as they are, means with one digit. */
export function lengthIn({ t, n }: Words, unit: Unit, value: number): string {
  return t(words.lengths[unit], value, n.number(value, 1))
}

/** A p-value as it is written: with its bound, or below a thousandth only so. */
export function writtenP({ n }: Words, { value, isBound }: { value: number; isBound: boolean }): string {
  return isBound || value < 0.001 ? `< ${n.number(0.001, 3)}` : `= ${n.number(value, 3)}`
}

/** The slices that are drawn; the whole where nothing is told apart. */
export function drawnOf({ whole, slices }: ShownSurvival, most: number) {
  return slices.length === 0 ? [whole] : slices.slice(0, most)
}
