import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { type Contents, contents } from '../src/contents.ts'
import { createWorkspace } from '../src/platform/access/access.ts'
import { operatorActor, systemActor } from '../src/platform/access/callers.ts'
import { hashOf, hintOf, makeSecret } from '../src/platform/access/secrets.ts'
import { linkTo } from '../src/platform/client.ts'
import { readConfig } from '../src/platform/config.ts'
import { deskOf, type House } from '../src/platform/house.ts'
import type { Role } from '../src/platform/permissions.ts'
import { type Meguri, openMeguri } from '../src/server.ts'
import { freshPlace, type PlaceWish } from './places/place.ts'
import { settle } from './settle.ts'

/** As a caller of the HTTP API sees it: instants are ISO strings. */
export type Api = JsonifiedClient<ContractRouterClient<Contents>>

/** One house for a test file: real stores that nobody else sees (or at DATABASE_URL and CLICKHOUSE_URL), a clock that moves, no open port. */
export async function world(today = '2026-04-01', wish: PlaceWish = {}) {
  const time = { now: new Date(`${today}T00:00:00Z`) }
  const { data, environment, clear } = await freshPlace(wish)
  const config = readConfig({
    ...process.env,
    ...environment,
    MEGURI_DATA: data,
    MEGURI_LOG: process.env.MEGURI_LOG ?? 'fatal',
    MEGURI_SECRET: 'a secret that only tests know, long enough',
    MEGURI_PORT: '0',
  })
  const meguri = await openMeguri(config, { clock: () => time.now })
  return {
    meguri,
    house: meguri.house,
    time,
    /** Moves the clock to the start of a day, or to an instant. */
    travelTo(when: string) {
      time.now = new Date(when.length === 10 ? `${when}T00:00:00Z` : when)
    },
    /** A fresh workspace with its owner's client. */
    workspace: (named: Partial<NewWorkspace> = {}) => makeWorkspace(meguri, named),
    /** The same whose letters keep to the usual rates, from a domain that receivers do not know yet. */
    newToReceivers: () => makeWorkspace(meguri, {}, { keepsToRates: true }),
    /** Carries mirrors and notices, runs ordered jobs, until nothing waits. */
    settle: () => settle(meguri),
    async close() {
      await meguri.close()
      await clear()
    },
    path: (name: string) => join(data, name),
  }
}

export type World = Awaited<ReturnType<typeof world>>
type NewWorkspace = { name: string; zone: string; currency: string; locale: 'en' | 'ja' }

async function makeWorkspace(meguri: Meguri, wish: Partial<NewWorkspace>, { keepsToRates = false } = {}) {
  const { house } = meguri
  const made = await createWorkspace(
    house,
    { name: 'Sumire Kitchen Works', zone: 'Asia/Tokyo', currency: 'JPY', locale: 'en', ...wish },
    { userId: null, name: '青木 さくら', email: 'sakura@example.test' },
  )
  const workspace = { id: made.id, name: made.name, zone: made.zone, currency: made.currency, locale: made.locale }
  // Rates have stories of their own: elsewhere what is sent goes at once, however much it is.
  if (!keepsToRates)
    await house.stores.pools.owner.query(
      'INSERT INTO mail_paces (workspace_id, per_hour, is_known) VALUES ($1, 1000000, true)',
      [made.id],
    )
  const owner = { ...operatorActor, author: `member:${made.memberId}`, memberId: made.memberId, name: '青木 さくら' }
  return {
    workspace,
    ownerId: made.memberId,
    /** A client as the owner, or with another role, in a language. */
    api: await clientOf(meguri, made.id, 'admin'),
    as: (role: Exclude<Role, 'owner' | 'partner'>, locale: 'en' | 'ja' = 'en') =>
      clientOf(meguri, made.id, role, locale),
    request: await requestOf(meguri, made.id),
    /** Somebody who is signed in in a browser, as the roles must be that no key can have. */
    member: (role: Role, email?: string) => signedIn(meguri, made.id, role, email),
    desk: () => deskOf(house, { workspace, actor: owner, locale: made.locale, source: 'test' }),
    systemDesk: () => deskOf(house, { workspace, actor: systemActor, locale: made.locale, source: 'test' }),
    heard: () => notices(house, made.id),
  }
}

async function clientOf(
  meguri: Meguri,
  workspaceId: string,
  role: Exclude<Role, 'owner' | 'partner'>,
  locale: 'en' | 'ja' = 'en',
): Promise<Api> {
  const secret = await keyFor(meguri, workspaceId, role)
  const link = linkTo(contents, {
    url: 'http://meguri.test/api/v1',
    headers: () => ({ authorization: `Bearer ${secret}`, 'accept-language': locale }),
    fetch: async (request) => meguri.app.fetch(request),
  })
  return createORPCClient(link)
}

async function signedIn(meguri: Meguri, workspaceId: string, role: Role, email = `${role}@example.test`) {
  const { identity, house, app } = meguri
  const userId = await identity.createUser({ email, name: role, password: null, locale: 'en' })
  const { rows } = await house.stores.pools.owner.query<{ id: string }>(
    'INSERT INTO members (workspace_id, user_id, name, email, role) VALUES ($1, $2, $3, $4, $5) RETURNING id',
    [workspaceId, userId, role, email, role],
  )
  const entered = await app.request(await identity.signInLink(email), { method: 'POST' })
  if (entered.status !== 302) throw new Error(`${email} could not sign in: ${entered.status}`)
  const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
  const headers = { cookie: cookie.join('; '), 'sec-fetch-site': 'same-origin', 'x-workspace': workspaceId }
  const fetch = async (request: Request) => app.fetch(request)
  const api: Api = createORPCClient(
    linkTo(contents, { url: 'http://meguri.test/api/v1', headers: () => headers, fetch }),
  )
  const request = (path: string, init: RequestInit = {}) =>
    fetch(new Request(`http://meguri.test${path}`, { ...init, headers: { ...headers, ...init.headers } }))
  return { id: rows[0]?.id ?? '', userId, cookie: headers.cookie, api, request }
}

/** A plain request as an administrator, for streams and for what a client would not send. */
async function requestOf(meguri: Meguri, workspaceId: string) {
  const secret = await keyFor(meguri, workspaceId, 'admin')
  return async (path: string, init: RequestInit = {}) =>
    meguri.app.fetch(
      new Request(`http://meguri.test${path}`, {
        ...init,
        headers: { authorization: `Bearer ${secret}`, ...init.headers },
      }),
    )
}

async function keyFor(meguri: Meguri, workspaceId: string, role: string): Promise<string> {
  const secret = makeSecret('mgk')
  await meguri.house.stores.pools.owner.query(
    'INSERT INTO api_keys (workspace_id, name, role, hash, hint) VALUES ($1, $2, $3, $4, $5)',
    [workspaceId, `test ${role}`, role, hashOf(secret), hintOf(secret)],
  )
  return secret
}

/** What was announced since the workspace was made. */
async function notices(
  house: House,
  workspaceId: string,
): Promise<{ name: string; about: string | null; data: Record<string, unknown> }[]> {
  const { rows } = await house.stores.pools.owner.query(
    "SELECT name, about, data FROM notices WHERE workspace_id = $1 AND name <> 'workspace.created' ORDER BY sequence",
    [workspaceId],
  )
  return rows
}
