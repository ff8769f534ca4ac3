import type { Context } from '#platform/context.ts'
import { type Job, when } from '#platform/work/schedule.ts'
import { ownerFinder } from './identity/owner-word.ts'
import * as members from './looking-after/owners-store.ts'
import * as owners from './looking-after/owners-store.ts'

export const jobs: readonly Job[] = [
  when('member.joined', 'customers.owners after joining', giveWaitingToMembers),
  when('member.renamed', 'customers.owners after renaming', giveWaitingToMembers),
  // Who comes back has the owner of that time, who may have joined since.
  when('customer.unmerged', 'customers.owners after unmerging', giveWaitingToMembers),
]

/** Customers whose owner was only named get the member who is called so, where that is one alone. */
async function giveWaitingToMembers(context: Context): Promise<void> {
  const waiting = await owners.waiting(context)
  if (waiting.length === 0) return
  const ownerOf = ownerFinder(await members.presentMembers(context))
  const found = waiting.flatMap(({ named, ids }) => {
    const owner = ownerOf(named)
    return owner !== null && 'memberId' in owner ? ids.map((id) => ({ id, member_id: owner.memberId })) : []
  })
  const owned = await owners.own(context, found)
  for (const id of owned) await context.announce({ name: 'customer.changed', about: id, data: { fields: ['owner'] } })
}
