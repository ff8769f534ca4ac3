import { z } from 'zod'
import { ById, Id, operation, versioned } from '#platform/contract.ts'
import { Handing } from '#platform/outside/contract.ts'
import { permissions, roles } from '#platform/permissions.ts'
import { locales } from '#platform/wording/words.ts'

export const Role = z.enum(roles)
export const Locale = z.enum(locales)
export const PermissionName = z.enum(
  Object.keys(permissions) as [keyof typeof permissions, ...(keyof typeof permissions)[]],
)

export const WorkspaceShape = z.object({
  id: Id,
  name: z.string(),
  zone: z.string(),
  currency: z.string(),
  locale: Locale,
  isSample: z.boolean(),
})
export type WorkspaceShape = z.infer<typeof WorkspaceShape>

export const Member = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  joinedAt: z.date(),
  leftAt: z.date().nullable(),
  hasSignIn: z.boolean(),
})
export type Member = z.infer<typeof Member>

export const Session = z.object({
  member: z.object({ id: Id.nullable(), name: z.string(), email: z.string(), role: Role }),
  locale: Locale,
  /** The owner has not yet given a name and an address of their own. */
  isFirstRun: z.boolean(),
  workspace: WorkspaceShape,
  workspaces: z.array(WorkspaceShape.pick({ id: true, name: true, isSample: true })),
  permissions: z.array(PermissionName),
})
export type Session = z.infer<typeof Session>

export const Invitation = z.object({
  id: Id,
  email: z.string(),
  role: Role,
  invitedAt: z.date(),
  expiresAt: z.date(),
  acceptedAt: z.date().nullable(),
  /** What came of its letter; `null` where none was sent, because no mail server was set up. */
  mail: Handing.nullable(),
})
export type Invitation = z.infer<typeof Invitation>

export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  role: Role,
  scopes: z.array(PermissionName).nullable(),
  hint: z.string(),
  createdAt: z.date(),
  revokedAt: z.date().nullable(),
})
export type ApiKey = z.infer<typeof ApiKey>

const Zone = z.string().min(1).max(64)
const Currency = z.string().regex(/^[A-Z]{3}$/)

export const contract = {
  session: operation({
    method: 'GET',
    path: '/session',
    summary: 'Tells who is asking, in which workspace, and what they may do.',
    permission: 'workspace.read',
  }).output(Session),
  changeProfile: operation({
    method: 'PATCH',
    path: '/profile',
    summary: 'Changes the name and language of the member who asks.',
    permission: 'profile.write',
    leaves: 'account',
  })
    .input(z.object({ name: z.string().trim().min(1).max(200).optional(), locale: Locale.optional() }))
    .output(z.object({ name: z.string(), locale: Locale })),
  workspace: operation({
    method: 'GET',
    path: '/workspace',
    summary: 'Shows the settings of the workspace.',
    permission: 'workspace.read',
  }).output(versioned(WorkspaceShape)),
  changeWorkspace: operation({
    method: 'PATCH',
    path: '/workspace',
    summary: 'Changes the name, zone, currency or language of the workspace.',
    permission: 'workspace.write',
  })
    .input(
      z.object({ name: z.string().trim().min(1).max(200), zone: Zone, currency: Currency, locale: Locale }).partial(),
    )
    .output(versioned(WorkspaceShape)),
  createWorkspace: operation({
    method: 'POST',
    path: '/workspaces',
    summary: 'Creates a workspace whose owner is the member who asks, or for a key and the operator the member named.',
    permission: 'workspace.write',
    leaves: 'account',
  })
    .input(
      z.object({
        name: z.string().trim().min(1).max(200),
        zone: Zone,
        currency: Currency,
        locale: Locale,
        ownerEmail: z
          .email()
          .optional()
          .describe('Whose it is where no member asks: the address of a member of this workspace'),
      }),
    )
    .output(WorkspaceShape),
  members: operation({
    method: 'GET',
    path: '/members',
    summary: 'Lists the members of the workspace.',
    permission: 'members.read',
  }).output(z.array(versioned(Member))),
  changeMember: operation({
    method: 'PATCH',
    path: '/members/{id}',
    summary: 'Changes the role of a member.',
    permission: 'members.write',
  })
    .input(z.object({ id: Id, role: Role }))
    .output(versioned(Member)),
  removeMember: operation({
    method: 'DELETE',
    path: '/members/{id}',
    summary: 'Ends a membership; what the member wrote stays.',
    permission: 'members.write',
  })
    .input(ById)
    .output(versioned(Member)),
  invitations: operation({
    method: 'GET',
    path: '/invitations',
    summary: 'Lists the invitations that nobody has accepted yet.',
    permission: 'members.write',
  }).output(z.array(Invitation)),
  invite: operation({
    method: 'POST',
    path: '/invitations',
    summary: 'Invites someone by e-mail; without a mail server the link is to be copied.',
    permission: 'members.write',
    shownOnce: true,
    leaves: 'letter',
  })
    .input(z.object({ email: z.email(), role: Role.exclude(['owner']) }))
    .output(Invitation.extend({ link: z.string(), mailed: z.boolean() })),
  mailInvitationAgain: operation({
    method: 'POST',
    path: '/invitations/{id}/mail',
    summary: 'Sends the letter of an invitation once more, where it was refused or nobody knows whether it arrived.',
    permission: 'members.write',
    leaves: 'letter',
  })
    .input(ById)
    .output(Invitation),
  withdrawInvitation: operation({
    method: 'DELETE',
    path: '/invitations/{id}',
    summary: 'Withdraws an invitation.',
    permission: 'members.write',
  })
    .input(ById)
    .output(ById),
  apiKeys: operation({
    method: 'GET',
    path: '/api-keys',
    summary: 'Lists the API keys of the workspace; never their secrets.',
    permission: 'keys.write',
  }).output(z.array(ApiKey)),
  createApiKey: operation({
    method: 'POST',
    path: '/api-keys',
    summary: 'Creates an API key and shows its secret this once.',
    permission: 'keys.write',
    shownOnce: true,
  })
    .input(
      z.object({
        name: z.string().trim().min(1).max(200),
        role: Role.exclude(['owner', 'partner']),
        scopes: z.array(PermissionName).min(1).nullable().default(null),
      }),
    )
    .output(ApiKey.extend({ secret: z.string() })),
  revokeApiKey: operation({
    method: 'DELETE',
    path: '/api-keys/{id}',
    summary: 'Revokes an API key at once.',
    permission: 'keys.write',
  })
    .input(ById)
    .output(ApiKey),
}
