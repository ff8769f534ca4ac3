import type { PillTone } from '#web/kit/Pill.tsx'
import type { StandingState, TurnState } from '../contract.ts'

export const tones: Readonly<Record<StandingState, PillTone>> = {
  draft: 'plain',
  active: 'thriving',
  paused: 'watch',
  ended: 'plain',
}

export const turnTones: Readonly<Record<TurnState, PillTone>> = {
  waiting: 'plain',
  asked: 'thriving',
  heldBack: 'plain',
  missed: 'watch',
}
