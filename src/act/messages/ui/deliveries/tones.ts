import type { PillTone } from '#web/kit/Pill.tsx'
import type { DeliveryState } from '../../contract.ts'

export const tones: Readonly<Record<DeliveryState, PillTone>> = {
  'held back': 'plain',
  reserved: 'plain',
  'handing over': 'plain',
  deferred: 'watch',
  accepted: 'thriving',
  refused: 'risk',
  'in doubt': 'watch',
  withdrawn: 'plain',
  returned: 'risk',
  complained: 'risk',
}
