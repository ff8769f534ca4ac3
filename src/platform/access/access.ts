import { isZone } from '../clock.ts'
import { type Context, type MemberActor, memberIn } from '../context.ts'
import { badInput, conflict, notFound, Problem } from '../errors.ts'
import type { House } from '../house.ts'
import { beyond, type Permission, permissionsOf } from '../permissions.ts'
import type { ApiKey, Member, Session, WorkspaceShape } from './contract.ts'
import { hashOf, hintOf, makeSecret } from './secrets.ts'
import * as access from './store.ts'
import { words } from './words.ts'

/** The address of an owner who has only opened the link on the terminal and not said who they are. */
export const unnamedOwner = 'owner@meguri.invalid'

export async function sessionOf(house: House, context: Context): Promise<Session> {
  const actor = staffIn(context)
  const me = actor.memberId ? await access.member(context, actor.memberId) : undefined
  const { rows } = await house.stores.pools.owner.query<{ id: string; name: string; isSample: boolean }>(
    `SELECT w.id, w.name, w.is_sample AS "isSample" FROM workspaces w WHERE w.id = $1 OR EXISTS (
       SELECT FROM members a JOIN members b ON b.user_id = a.user_id WHERE a.id = $2 AND b.workspace_id = w.id AND b.left_at IS NULL)
     ORDER BY w.is_sample, w.created_at`,
    [context.workspace.id, actor.memberId],
  )
  return {
    member: { id: actor.memberId, name: me?.name ?? actor.name, email: me?.email ?? '', role: actor.role },
    locale: context.locale,
    isFirstRun: me?.email === unnamedOwner,
    workspace: await access.workspace(context),
    workspaces: rows,
    permissions: permissionsOf(actor),
  }
}

export async function changeProfile(
  house: House,
  context: Context,
  wish: { name?: string | undefined; locale?: 'en' | 'ja' | undefined },
) {
  const memberId = memberIn(context.actor)
  if (memberId === null) throw new Problem('FORBIDDEN', words.signInFirst, { permission: 'profile.write' })
  const me =
    wish.name === undefined
      ? await access.member(context, memberId)
      : await access.changeMember(context, memberId, { name: wish.name })
  if (!me) throw notFound(words.member)
  if (wish.name !== undefined) await context.announce({ name: 'member.renamed', about: null, data: { memberId } })
  if (wish.locale)
    await house.stores.pools.owner.query(
      'UPDATE auth."user" SET locale = $1 WHERE id = (SELECT user_id FROM members WHERE id = $2)',
      [wish.locale, memberId],
    )
  return { name: me.name, locale: wish.locale ?? context.locale }
}

export async function changeWorkspace(
  context: Context,
  wish: { [Field in 'name' | 'zone' | 'currency' | 'locale']?: WorkspaceShape[Field] | undefined },
): Promise<WorkspaceShape> {
  if (wish.zone !== undefined && !isZone(wish.zone)) throw badInput('zone', words.unknownZone)
  const fields = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined))
  const changed = await access.changeWorkspace(context, fields)
  await context.announce({ name: 'workspace.changed', about: null, data: fields })
  return changed
}

export type NewWorkspace = Pick<WorkspaceShape, 'name' | 'zone' | 'currency' | 'locale'> & { isSample?: boolean }

/** A workspace of its own, with one owner. Outside any workspace, so it goes through the owner of the tables. */
export async function createWorkspace(
  house: House,
  wish: NewWorkspace,
  owner: { userId: string | null; name: string; email: string },
): Promise<WorkspaceShape & { memberId: string }> {
  if (!isZone(wish.zone)) throw badInput('zone', words.unknownZone)
  const isSample = wish.isSample ?? false
  const { rows } = await house.stores.pools.owner.query<{ id: string; memberId: string }>(
    `WITH made AS (INSERT INTO workspaces (name, zone, currency, locale, is_sample) VALUES ($1, $2, $3, $4, $5) RETURNING id),
     announced AS (INSERT INTO notices (workspace_id, name) SELECT id, 'workspace.created' FROM made)
     INSERT INTO members (workspace_id, user_id, name, email, role) SELECT id, $6, $7, $8, 'owner' FROM made RETURNING workspace_id AS id, id AS "memberId"`,
    [wish.name, wish.zone, wish.currency, wish.locale, isSample, owner.userId, owner.name, owner.email],
  )
  const made = rows[0]
  if (!made) throw new Error('The workspace was not made.')
  return { ...made, name: wish.name, zone: wish.zone, currency: wish.currency, locale: wish.locale, isSample }
}

export async function changeRole(context: Context, id: string, role: Member['role']): Promise<Member> {
  const present = await access.member(context, id)
  if (!present) throw notFound(words.member)
  await mindOwners(context, present, role)
  for (const one of [role, present.role]) mayGive(context, one)
  return (await access.changeMember(context, id, { role })) ?? present
}

export async function removeMember(context: Context, id: string): Promise<Member> {
  const present = await access.member(context, id)
  if (!present) throw notFound(words.member)
  await mindOwners(context, present, null)
  mayGive(context, present.role)
  return (await access.changeMember(context, id, { left_at: context.now })) ?? present
}

/** One of us; no session and no role is of a person of a customer. */
function staffIn({ actor }: Context): MemberActor {
  if (actor.kind === 'person') throw new Problem('FORBIDDEN', words.signInFirst, { permission: 'workspace.read' })
  return actor
}

/** Nobody gives more than they have, and nobody takes away from those who have more than they. */
export function mayGive({ actor }: Context, role: Member['role']): void {
  const [missing] = beyond(actor, role)
  if (missing !== undefined)
    throw new Problem(
      'FORBIDDEN',
      { en: words.beyondGiver.en(missing), ja: words.beyondGiver.ja(missing) },
      { permission: missing },
    )
}

async function mindOwners(context: Context, present: Member, next: Member['role'] | null): Promise<void> {
  const touchesOwner = present.role === 'owner' || next === 'owner'
  if (touchesOwner && staffIn(context).role !== 'owner') throw conflict(words.onlyOwnersMakeOwners)
  if (present.role === 'owner' && next !== 'owner' && (await access.presentOwners(context)) <= 1)
    throw conflict(words.lastOwner)
}

export async function createApiKey(
  context: Context,
  wish: { name: string; role: Member['role']; scopes: Permission[] | null },
): Promise<ApiKey & { secret: string }> {
  const held = permissionsOf(context.actor)
  if (permissionsOf(wish).some((one) => !held.includes(one))) throw badInput('scopes', words.keyBeyondRole)
  const secret = makeSecret('mgk')
  const key = await access.createApiKey(context, { ...wish, hash: hashOf(secret), hint: hintOf(secret) })
  return { ...key, secret }
}
