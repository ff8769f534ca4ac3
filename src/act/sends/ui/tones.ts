import type { PillTone } from '#web/kit/Pill.tsx'
import type { SendState } from '../contract.ts'

export const tones: Readonly<Record<SendState, PillTone>> = {
  draft: 'plain',
  looking: 'plain',
  ready: 'plain',
  scheduled: 'watch',
  sending: 'watch',
  stopped: 'risk',
  done: 'thriving',
}
