import type { PillTone } from '#web/kit/Pill.tsx'
import type { AskingState } from '../contract.ts'

export const tones: Readonly<Record<AskingState, PillTone>> = {
  draft: 'plain',
  looking: 'plain',
  ready: 'plain',
  open: 'watch',
  stopped: 'risk',
  closed: 'thriving',
}
