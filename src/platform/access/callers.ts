import type pg from 'pg'
import { z } from 'zod'
import type { Actor, MemberActor, PersonActor, Workspace } from '../context.ts'
import type { House } from '../house.ts'
import type { Permission, Role } from '../permissions.ts'
import { type Locale, localeOf } from '../wording/words.ts'
import { hashOf } from './secrets.ts'
import type { Identity } from './signing-in/identity.ts'

/** Who stands behind a request: a member's session, an API key, or the operator at the machine itself. */
export type Asking = {
  workspace: Workspace
  actor: Actor
  locale: Locale
  by: 'session' | 'key' | 'operator' | 'portal'
  userId: string | null
}

export type Callers = {
  /** `null` when nobody known is asking, or the workspace asked for is not theirs. */
  of(request: Request): Promise<Asking | null>
}

export function openCallers(house: House, identity: Identity, operatorKey: string): Callers {
  const owner = house.stores.pools.owner
  return {
    async of(request) {
      const wished = request.headers.get('x-workspace')
      const language = request.headers.get('accept-language')
      const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
      if (bearer === operatorKey) return operator(owner, wished, language)
      if (bearer) return keyHolder(owner, bearer, wished, language)
      const user = await identity.userOf(request.headers)
      return user ? memberOf(owner, user, wished, language) : null
    },
  }
}

export async function workspaceById(owner: pg.Pool, id: string): Promise<Workspace | undefined> {
  const { rows } = await owner.query<Workspace>(`SELECT ${columns} FROM workspaces w WHERE id = $1`, [id])
  return rows[0]
}

export async function allWorkspaces(owner: pg.Pool): Promise<Workspace[]> {
  const { rows } = await owner.query<Workspace>(`SELECT ${columns} FROM workspaces w ORDER BY created_at, id`)
  return rows
}

const columns = 'w.id, w.name, w.zone, w.currency, w.locale'

async function memberOf(
  owner: pg.Pool,
  user: { id: string; locale: string | null },
  wished: string | null,
  language: string | null,
): Promise<Asking | null> {
  const { rows } = await owner.query<Workspace & { member: string; memberName: string; role: Role }>(
    `SELECT ${columns}, m.id AS member, m.name AS "memberName", m.role FROM members m JOIN workspaces w ON w.id = m.workspace_id
     WHERE m.user_id = $1 AND m.left_at IS NULL AND ($2::uuid IS NULL OR w.id = $2) ORDER BY w.is_sample, w.created_at LIMIT 1`,
    [user.id, uuidOr(wished)],
  )
  const row = rows[0]
  if (!row || (wished && wished !== row.id)) return null
  const actor: MemberActor = {
    kind: 'member',
    author: `member:${row.member}`,
    memberId: row.member,
    name: row.memberName,
    role: row.role,
    scopes: null,
  }
  return {
    workspace: workspaceOf(row),
    actor,
    locale: localeOf(user.locale ?? language ?? row.locale),
    by: 'session',
    userId: user.id,
  }
}

async function keyHolder(
  owner: pg.Pool,
  secret: string,
  wished: string | null,
  language: string | null,
): Promise<Asking | null> {
  const { rows } = await owner.query<
    Workspace & { key: string; keyName: string; role: Role; scopes: Permission[] | null }
  >(
    `SELECT ${columns}, k.id AS key, k.name AS "keyName", k.role, k.scopes FROM api_keys k JOIN workspaces w ON w.id = k.workspace_id
     WHERE k.hash = $1 AND k.revoked_at IS NULL`,
    [hashOf(secret)],
  )
  const row = rows[0]
  if (!row || (wished && wished !== row.id)) return null
  const actor: MemberActor = {
    kind: 'member',
    author: `key:${row.key}`,
    memberId: null,
    name: row.keyName,
    role: row.role,
    scopes: row.scopes,
  }
  return { workspace: workspaceOf(row), actor, locale: localeOf(language ?? row.locale), by: 'key', userId: null }
}

/** Whoever can read the data folder's lock file owns the installation; a workspace is chosen by id or name. */
async function operator(owner: pg.Pool, wished: string | null, language: string | null): Promise<Asking | null> {
  const workspaces = await allWorkspaces(owner)
  const name = wished === null ? null : decoded(wished)
  const workspace = name === null ? workspaces[0] : workspaces.find((one) => one.id === name || one.name === name)
  if (!workspace) return null
  return {
    workspace,
    actor: operatorActor,
    locale: localeOf(language ?? workspace.locale),
    by: 'operator',
    userId: null,
  }
}

export const operatorActor: MemberActor = {
  kind: 'member',
  author: 'operator',
  memberId: null,
  name: 'Operator',
  role: 'owner',
  scopes: null,
}
export const systemActor: MemberActor = {
  kind: 'member',
  author: 'system',
  memberId: null,
  name: 'Meguri',
  role: 'owner',
  scopes: null,
}

/** A person of a customer as a caller. What they see is asked of the records at each transaction, and not kept here. */
export function personActor(person: { readonly id: string; readonly name: string }): PersonActor {
  return { kind: 'person', author: `person:${person.id}`, personId: person.id, name: person.name }
}

function workspaceOf({ id, name, zone, currency, locale }: Workspace): Workspace {
  return { id, name, zone, currency, locale }
}

function uuidOr(wished: string | null): string | null {
  return z.uuid().safeParse(wished).data ?? null
}

/** A name as it was encoded to travel in a header; what is not encoded stands for itself. */
function decoded(wished: string): string {
  try {
    return decodeURIComponent(wished)
  } catch {
    return wished
  }
}
