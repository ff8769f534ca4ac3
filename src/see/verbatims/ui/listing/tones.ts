import type { PillTone } from '#web/kit/Pill.tsx'
import type { changes } from '../../contract/shapes.ts'
import type { Verdict } from '../../sentiment/said.ts'

export const tones: Readonly<Record<Verdict, PillTone>> = {
  positive: 'thriving',
  negative: 'risk',
  mixed: 'watch',
  unsure: 'plain',
}

export const changeTones: Readonly<Record<(typeof changes)[number], PillTone>> = {
  more: 'accent',
  less: 'accent',
  unclear: 'plain',
}
