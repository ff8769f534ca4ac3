import { notFound } from '../errors.ts'
import type { Handlers } from '../handlers.ts'
import type { House } from '../house.ts'
import {
  changeProfile,
  changeRole,
  changeWorkspace,
  createApiKey,
  createWorkspace,
  invite,
  removeMember,
  sessionOf,
} from './access.ts'
import type { contract } from './contract.ts'
import * as access from './store.ts'
import { words } from './words.ts'

export function handlersOf(house: House, url: string) {
  return {
    session: (_, context) => sessionOf(house, context),
    changeProfile: (wish, context) => changeProfile(house, context, wish),
    workspace: (_, context) => access.workspace(context),
    changeWorkspace: (wish, context) => changeWorkspace(context, wish),
    createWorkspace: async (wish, context) => createWorkspace(house, wish, await ownerFrom(house, context.actor)),
    members: (_, context) => access.members(context),
    changeMember: ({ id, role }, context) => changeRole(context, id, role),
    removeMember: ({ id }, context) => removeMember(context, id),
    invitations: (_, context) => access.invitations(context),
    invite: (wish, context) => invite(house, url, context, wish),
    withdrawInvitation: async ({ id }, context) => {
      if (!(await access.withdrawInvitation(context, id))) throw notFound(words.invitation)
      return { id }
    },
    apiKeys: (_, context) => access.apiKeys(context),
    createApiKey: (wish, context) => createApiKey(context, wish),
    revokeApiKey: async ({ id }, context) => {
      const key = await access.revokeApiKey(context, id)
      if (!key) throw notFound(words.key)
      return key
    },
  } satisfies Handlers<typeof contract>
}

async function ownerFrom(house: House, actor: { memberId: string | null; name: string }) {
  const { rows } = await house.stores.pools.owner.query<{ userId: string | null; name: string; email: string }>(
    'SELECT user_id AS "userId", name, email FROM members WHERE id = $1',
    [actor.memberId],
  )
  return rows[0] ?? { userId: null, name: actor.name, email: '' }
}
