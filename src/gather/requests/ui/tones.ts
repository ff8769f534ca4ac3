import type { PillTone } from '#web/kit/Pill.tsx'
import type { State } from '../contract.ts'

export const tones: Readonly<Record<State, PillTone>> = {
  heard: 'watch',
  considered: 'accent',
  planned: 'steady',
  released: 'thriving',
  declined: 'plain',
}
