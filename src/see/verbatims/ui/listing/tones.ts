import type { PillTone } from '#web/kit/Pill.tsx'
import type { Verdict } from '../../sentiment/said.ts'

export const tones: Readonly<Record<Verdict, PillTone>> = {
  positive: 'thriving',
  negative: 'risk',
  mixed: 'watch',
  unsure: 'plain',
}
