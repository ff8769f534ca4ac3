import type { PillTone } from '#web/kit/Pill.tsx'
import type { DeliveryState } from '../../contract.ts'
import type { ShownDelivery } from '../webhooks-api.ts'

export const tones: Readonly<Record<DeliveryState, PillTone>> = {
  reserved: 'plain',
  'handing over': 'plain',
  accepted: 'thriving',
  refused: 'risk',
  'in doubt': 'watch',
  withdrawn: 'plain',
}

/** The status with what was said. */
export function answerOf({ status, answer }: Pick<ShownDelivery, 'status' | 'answer'>): string {
  return [status, answer].filter((one) => one !== null).join(' ')
}
