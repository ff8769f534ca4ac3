import { Hono } from 'hono'
import { z } from 'zod'
import { securityHeaders } from '../doors/same-site.ts'
import { badInput, conflict, Problem } from '../errors.ts'
import { type AddressOf, neighbourhoodOf } from '../front/address.ts'
import { jsonOf } from '../front/json-of.ts'
import { deskOf, type House } from '../house.ts'
import type { Role } from '../permissions.ts'
import { textOfIssue } from '../wording/issue-text.ts'
import { createWorkspace, unnamedOwner } from './access.ts'
import { systemActor, workspaceById } from './callers.ts'
import { acceptInvitation } from './joining.ts'
import { hashOf } from './secrets.ts'
import type { Identity } from './signing-in/identity.ts'
import type { SignedIn } from './signing-in/sessions.ts'
import { words } from './words.ts'

const Newcomer = z.object({
  name: z.string().trim().min(1).max(200),
  password: z.string().min(10).max(200),
  locale: z.enum(['en', 'ja']).default('en'),
})
const FirstRun = Newcomer.extend({
  email: z.email(),
  /** A workspace for one's own customers, beside or instead of the sample. */
  workspace: z
    .object({ name: z.string().trim().min(1).max(200), zone: z.string(), currency: z.string().regex(/^[A-Z]{3}$/) })
    .nullable()
    .default(null),
})

/** The few doors that stand outside every workspace: ways to sign in, invitations, and the first run. */
export function accessDoors(house: House, identity: Identity, addressOf: AddressOf): Hono {
  const owner = house.stores.pools.owner
  const doors = new Hono()
  doors.use('*', securityHeaders)
  doors.post('*', async (call, next) => {
    const wait = await house.limits.take('invitations', neighbourhoodOf(addressOf(call)))
    if (wait > 0) throw new Problem('TOO_MANY', words.tooMany, { retryAfterSeconds: wait })
    await next()
  })
  doors.get('/ways', (call) => call.json({ password: true, passkey: true, oidc: house.config.oidc !== undefined }))

  doors.get('/invitations/:token', async (call) => {
    const invitation = await findInvitation(call.req.param('token'))
    const account = await owner.query('SELECT FROM auth."user" WHERE email = lower($1)', [invitation.email])
    return call.json({
      workspace: invitation.workspace,
      email: invitation.email,
      role: invitation.role,
      hasAccount: account.rowCount === 1,
    })
  })

  doors.post('/invitations/:token', async (call) => {
    const invitation = await findInvitation(call.req.param('token'))
    const user =
      (await identity.userOf(call.req.raw.headers)) ?? (await newUser(invitation.email, await jsonOf(call.req.raw)))
    await join(invitation, user)
    return call.json({ email: user.email, workspace: invitation.workspaceId }, 201)
  })

  doors.get('/password', async (call) =>
    call.json({ mayRenew: (await identity.mayRenewPassword(call.req.raw.headers)) !== null }),
  )

  doors.post('/password', async (call) => {
    const present = await identity.mayRenewPassword(call.req.raw.headers)
    if (!present) throw new Problem('UNAUTHENTICATED', words.linkFirst)
    const { password } = read(Newcomer.pick({ password: true }), await jsonOf(call.req.raw))
    await identity.setPassword(present.userId, password)
    await identity.endOtherSessions(present.userId, present.sessionId)
    return call.json({})
  })

  doors.post('/first-run', async (call) => {
    const user = await identity.userOf(call.req.raw.headers)
    if (!user || user.email !== unnamedOwner) throw new Problem('UNAUTHENTICATED', words.signInFirst)
    const wish = read(FirstRun, await jsonOf(call.req.raw))
    const email = wish.email.toLowerCase()
    if ((await owner.query('SELECT FROM auth."user" WHERE email = $1', [email])).rowCount)
      throw conflict(words.emailTaken)
    const own =
      wish.workspace &&
      (await createWorkspace(
        house,
        { ...wish.workspace, locale: wish.locale },
        { userId: user.id, name: wish.name, email },
      ))
    await identity.setPassword(user.id, wish.password)
    await owner.query('UPDATE auth."user" SET email = $2, name = $3, locale = $4, "updatedAt" = now() WHERE id = $1', [
      user.id,
      email,
      wish.name,
      wish.locale,
    ])
    await owner.query('UPDATE members SET email = $2, name = $3 WHERE user_id = $1', [user.id, email, wish.name])
    return call.json({ workspace: own?.id ?? null }, 201)
  })
  return doors

  type FoundInvitation = { id: string; workspaceId: string; workspace: string; email: string; role: Role }

  async function findInvitation(token: string): Promise<FoundInvitation> {
    const { rows } = await owner.query<FoundInvitation>(
      `SELECT i.id, i.workspace_id AS "workspaceId", w.name AS workspace, i.email, i.role FROM invitations i JOIN workspaces w ON w.id = i.workspace_id
       WHERE i.hash = $1 AND i.accepted_at IS NULL AND i.expires_at > $2`,
      [hashOf(token), house.clock()],
    )
    if (!rows[0]) throw conflict(words.invitationGone)
    return rows[0]
  }

  async function newUser(email: string, body: unknown): Promise<SignedIn> {
    const { name, password, locale } = read(Newcomer, body)
    if ((await owner.query('SELECT FROM auth."user" WHERE email = lower($1)', [email])).rowCount)
      throw conflict(words.emailTaken)
    const id = await identity.createUser({ email, name, password, locale })
    return { id, name, email: email.toLowerCase(), locale }
  }

  /** Who is a member already keeps their role, and leaves the invitation to the one it was meant for. */
  async function join(invitation: FoundInvitation, user: SignedIn): Promise<void> {
    const workspace = await workspaceById(owner, invitation.workspaceId)
    const present = await owner.query(
      'SELECT FROM members WHERE workspace_id = $1 AND user_id = $2 AND left_at IS NULL',
      [invitation.workspaceId, user.id],
    )
    if (present.rowCount) throw conflict(words.alreadyMember)
    if (workspace === undefined) throw conflict(words.invitationGone)
    const desk = deskOf(house, { workspace, actor: systemActor, locale: workspace.locale, source: 'invitation' })
    const joined = await desk.transaction((context) => acceptInvitation(context, invitation.id, user))
    if (!joined) throw conflict(words.invitationGone)
  }
}

function read<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const answer = shape.safeParse(body)
  if (answer.success) return answer.data
  const [issue] = answer.error.issues
  const path = issue?.path.join('.') ?? ''
  throw badInput(path, path === 'password' || issue === undefined ? words.shortPassword : textOfIssue(issue))
}
