import type { Context } from '#platform/context.ts'
import { claimDevice, ownSource } from '../../events/events.ts'
import { type Device, giveDevice, shareDevice } from '../../people/people.ts'
import type { Message } from '../reading/message.ts'

/**
 * Whom a device stands for once this person was on it: the first user. A second one is another person; from then on the
 * device tells nobody apart, while what waited for its first user still belongs to them.
 */
export async function settleDevice(
  context: Context,
  personId: string,
  device: Device | undefined,
  { id, occurredAt }: { readonly id: string; readonly occurredAt: Message['occurredAt'] },
): Promise<void> {
  if (device === undefined || device.personId === personId || !device.hasUser)
    return giveDevice(context, ownSource, id, personId)
  if (device.sharedAt !== null && device.sharedAt <= occurredAt) return
  await claimDevice(context, id, device, occurredAt)
  await shareDevice(context, ownSource, id, occurredAt)
}
