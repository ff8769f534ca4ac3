import { type Context, memberIn } from '../context.ts'
import type { Handlers } from '../doors/handlers.ts'
import { badInput, notFound } from '../errors.ts'
import type { House } from '../house.ts'
import {
  changeProfile,
  changeRole,
  changeWorkspace,
  createApiKey,
  createWorkspace,
  mayGive,
  removeMember,
  sessionOf,
} from './access.ts'
import type { contract } from './contract.ts'
import { invitations, invite, mailInvitationAgain, withdrawInvitation } from './invitations.ts'
import * as access from './store.ts'
import { words } from './words.ts'

export function handlersOf(house: House, url: string) {
  return {
    session: (_, context) => sessionOf(house, context),
    changeProfile: (wish, context) => changeProfile(house, context, wish),
    workspace: (_, context) => access.workspace(context),
    changeWorkspace: (wish, context) => changeWorkspace(context, wish),
    createWorkspace: async (wish, context) => createWorkspace(house, wish, await ownerFrom(context, wish.ownerEmail)),
    members: (_, context) => access.members(context),
    changeMember: ({ id, role }, context) => changeRole(context, id, role),
    removeMember: ({ id }, context) => removeMember(context, id),
    invitations: (_, context) => invitations(context),
    invite: (wish, context) => invite(house, url, context, wish),
    withdrawInvitation: ({ id }, context) => withdrawInvitation(context, id),
    mailInvitationAgain: ({ id }, context) => mailInvitationAgain(context, id),
    apiKeys: (_, context) => access.apiKeys(context),
    createApiKey: (wish, context) => createApiKey(context, wish),
    revokeApiKey: async ({ id }, context) => {
      const key = await access.revokeApiKey(context, id)
      if (!key) throw notFound(words.key)
      return key
    },
  } satisfies Handlers<typeof contract>
}

/** A workspace needs somebody who can sign in to it: the member who asks, or one of theirs whom a key or the operator names. */
async function ownerFrom(context: Context, email: string | undefined) {
  mayGive(context, 'owner')
  const memberId = memberIn(context.actor)
  const owner = await access.signingIn(context, memberId === null ? { email: email ?? '' } : { id: memberId })
  if (!owner) throw badInput('ownerEmail', words.ownerNeeded)
  return owner
}
