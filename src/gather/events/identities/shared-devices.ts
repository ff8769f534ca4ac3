import type { Context } from '#platform/context.ts'
import { type Device, shareDevice } from '../../people/people.ts'
import type { Recorder } from '../recording/happening.ts'
import { forgetIdentities, type Named, ownSource, sharedBy } from './identities.ts'
import { claim, release } from './moves.ts'

/** What waited for the first user of a device is theirs up to the time of the second. To be done in turn. */
export async function claimDevice(context: Context, id: string, device: Device, until: Date): Promise<void> {
  const { personId, customerId } = device
  await claim(context.facts, { device: id, personId, customerId, until })
}

/** Where one of these events names a user on the device of another, the device tells nobody apart from then on. To be done in turn. */
export async function noticeSharing(
  { transaction, workspaceId }: Recorder,
  events: readonly (Named & { readonly occurredAt: Date })[],
): Promise<void> {
  const sharings = await sharedBy(transaction, workspaceId, events)
  if (sharings.length === 0) return
  await transaction(async (context) => {
    for (const { id, device, at } of sharings) {
      await claimDevice(context, id, device, at)
      await shareDevice(context, ownSource, id, at)
      await release(context.facts, { device: id, personId: device.personId, after: at })
    }
  })
  forgetIdentities(workspaceId)
}
