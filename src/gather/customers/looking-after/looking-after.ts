import type { Context } from '#platform/context.ts'
import { badInput, Problem } from '#platform/errors.ts'
import { changedMeanwhile } from '#platform/operations/versions/versions.ts'
import { permissionsOf } from '#platform/permissions.ts'
import { isHeldByOne, type MemberRole } from '../contract.ts'
import * as words from '../words.ts'
import * as owners from './owners-store.ts'

/** There is one owner and one partner, who give way to the new one; in the other roles the member joins who is there. */
export async function giveRole(context: Context, id: string, role: MemberRole, memberId: string): Promise<void> {
  if (role === 'partner') maySee(context)
  if (!(await owners.isMember(context, memberId))) throw badInput('memberId', words.noSuchMember)
  await owners.giveRole(context, id, role, memberId)
  if (role === 'owner') await owners.forgetNamedOwners(context, [id])
  await context.announce({ name: 'customer.changed', about: id, data: { fields: [role] } })
}

/** Without a member named, nobody is left in the role; of the owner also whoever was only named goes. */
export async function takeRole(
  context: Context,
  id: string,
  role: MemberRole,
  memberId: string | undefined,
): Promise<void> {
  await owners.takeRole(context, id, role, memberId)
  if (role === 'owner' && memberId === undefined) await owners.forgetNamedOwners(context, [id])
  await context.announce({ name: 'customer.changed', about: id, data: { fields: [role] } })
}

type Wish = {
  readonly role: MemberRole
  readonly wished: string | null
  /** Who stood there on the screen, `null` for nobody; `undefined` where the wish holds whoever it is. */
  readonly shown: string | null | undefined
}

/** Nobody is displaced unseen: where another stands in the place than was shown, whoever decided is asked again. */
export async function refuseUnlessShown(context: Context, id: string, { role, wished, shown }: Wish): Promise<void> {
  if (shown === undefined) return
  if (!isHeldByOne(role)) throw badInput('insteadOf', words.heldBySeveral)
  const { memberId, author, at } = await owners.holdRole(context, id, role)
  if (memberId === shown || memberId === wished) return
  const difference = { field: role, column: 'member_id', yours: wished, theirs: memberId, author, at }
  throw await changedMeanwhile(context, { record: 'customer_members', id, differs: [difference] })
}

/** To share a customer lets a partner see it in the list: nobody gives more than they have. */
function maySee({ actor }: Context): void {
  const permission = 'portfolio.read'
  if (!permissionsOf(actor).includes(permission)) throw new Problem('FORBIDDEN', words.sharesUnseen, { permission })
}
