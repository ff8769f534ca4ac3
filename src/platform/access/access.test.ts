import type { AnyContractProcedure } from '@orpc/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type World, world } from '../../../test/world.ts'
import { contents } from '../../contents.ts'
import type { OperationMeta } from '../contract.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

const json = { 'content-type': 'application/json' }

test('a session tells who is asking and what they may do', async () => {
  const { as, workspace } = await here.workspace()
  const session = await (await as('viewer')).access.session()
  expect(session.workspace).toMatchObject({ id: workspace.id, zone: 'Asia/Tokyo', currency: 'JPY' })
  expect(session.permissions).toContain('customers.read')
  expect(session.permissions).not.toContain('members.write')
})

test('a role that lacks the permission is refused in the caller’s language, and nothing changes', async () => {
  const { as, api } = await here.workspace()
  const viewer = await as('viewer', 'ja')
  await expect(viewer.access.changeWorkspace({ name: 'Elsewhere' })).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining('権限「workspace.write」'),
  })
  expect((await api.access.workspace()).name).toBe('Sumire Kitchen Works')
})

test('bad input names the field and says what is accepted', async () => {
  const { request } = await here.workspace()
  const answer = await request('/api/v1/workspace', {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'accept-language': 'ja' },
    body: JSON.stringify({ currency: 'yen' }),
  })
  expect(answer.status).toBe(422)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  const problem = (await answer.json()) as { issues: { message: string }[] }
  expect(problem).toMatchObject({ code: 'BAD_INPUT', status: 422, issues: [{ path: 'currency' }] })
  expect(problem.issues[0]?.message).toMatch(/[ぁ-ん]/)
})

test('an unknown zone is refused, in the reader’s language also at the field', async () => {
  const { api, as } = await here.workspace()
  await expect((await as('admin', 'ja')).access.changeWorkspace({ zone: 'Mars/Olympus' })).rejects.toMatchObject({
    message: expect.stringContaining('タイムゾーン'),
    data: { issues: [{ path: 'zone', message: expect.stringContaining('タイムゾーン') }] },
  })
  await expect(
    (await as('admin', 'ja')).access.removeMember({ id: (await api.access.members())[0]?.id ?? '' }),
  ).rejects.toMatchObject({
    data: { because: expect.stringMatching(/[ぁ-ん]/) },
  })
  await expect(api.access.changeWorkspace({ zone: 'Mars/Olympus' })).rejects.toMatchObject({
    status: 422,
    data: { issues: [{ path: 'zone' }] },
  })
})

test('an API key is shown once, kept as a hash, narrowed by its scopes, and dead once revoked', async () => {
  const { api, request, workspace } = await here.workspace()
  const key = await api.access.createApiKey({ name: 'warehouse', role: 'viewer', scopes: ['members.read'] })
  const ask = (path: string) => request(path, { headers: { authorization: `Bearer ${key.secret}` } })
  expect((await ask('/api/v1/members')).status).toBe(200)
  expect((await ask('/api/v1/workspace')).status).toBe(403)
  const { rows } = await here.house.stores.pools.owner.query(
    'SELECT row_to_json(k)::text AS row FROM api_keys k WHERE workspace_id = $1',
    [workspace.id],
  )
  expect(rows.some((row) => row.row.includes(key.secret))).toBe(false)
  await api.access.revokeApiKey({ id: key.id })
  expect((await ask('/api/v1/members')).status).toBe(401)
})

test('a key cannot be given more than its maker has', async () => {
  const { as } = await here.workspace()
  const admin = await as('admin')
  const narrow = await admin.access.createApiKey({ name: 'narrow', role: 'admin', scopes: ['keys.write'] })
  expect(narrow.scopes).toEqual(['keys.write'])
})

test('a POST with an Idempotency-Key is done once; with another input it is a conflict', async () => {
  const { request, api } = await here.workspace()
  const post = (name: string) =>
    request('/api/v1/customers', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'k-1' },
      body: JSON.stringify({ name }),
    })
  const [first, second] = await Promise.all([post('once'), post('once')])
  expect(first.status).toBe(201)
  expect(await second.json()).toEqual(await first.json())
  expect((await api.customers.list({ name: 'once' })).rows).toHaveLength(1)
  expect((await post('twice')).status).toBe(409)
  await here.house.stores.pools.owner.query(`UPDATE idempotent_answers SET answered_at = now() - interval '25 hours'`)
  expect((await post('twice')).status).toBe(201)
})

test('a secret is shown once and kept nowhere, also under an Idempotency-Key', async () => {
  const { request, api } = await here.workspace()
  const post = (path: string, body: object) =>
    request(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'k-1' },
      body: JSON.stringify(body),
    })
  const asked = [
    ['/api-keys', { name: 'once', role: 'viewer' }],
    ['/write-keys', { name: 'once' }],
    ['/invitations', { email: 'once@example.test', role: 'viewer' }],
  ] as const
  for (const [path, body] of asked) {
    const made = await post(path, body)
    expect(made.status, path).toBe(201)
    const { secret, link } = (await made.json()) as { secret?: string; link?: string }
    const shown = secret ?? link?.split('/').at(-1) ?? ''
    expect(shown.length).toBeGreaterThan(20)
    expect((await post(path, body)).status, path).toBe(409)
    const { rows } = await here.house.stores.pools.owner.query('SELECT answer::text FROM idempotent_answers')
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(shown)
  }
  expect((await api.access.apiKeys()).filter((key) => key.name === 'once')).toHaveLength(1)
})

test('every operation that answers a secret says that it is shown once', () => {
  const secretive = Object.entries(contents).flatMap(([room, contract]) =>
    Object.entries(contract as Record<string, AnyContractProcedure>)
      .filter(
        ([, { '~orpc': it }]) =>
          it.outputSchema instanceof z.ZodObject &&
          Object.entries(it.outputSchema.shape).some(
            ([field, shape]) => /^(secret|link)$/.test(field) && !(shape instanceof z.ZodObject),
          ),
      )
      .map(([name, procedure]) => [`${room}.${name}`, (procedure['~orpc'].meta as OperationMeta).shownOnce]),
  )
  expect(secretive.length).toBeGreaterThan(2)
  expect(secretive.filter(([, shownOnce]) => !shownOnce)).toEqual([])
})

test('an invitation becomes a membership once', async () => {
  const { api } = await here.workspace()
  const invitation = await api.access.invite({ email: 'tomas@example.test', role: 'csm' })
  expect(invitation.mailed).toBe(false)
  const token = invitation.link.split('/').at(-1)
  const accept = () =>
    here.meguri.app.request(`/access/invitations/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Tomás Rivera', password: 'a long enough one' }),
    })
  expect((await accept()).status).toBe(201)
  expect((await accept()).status).toBe(409)
  expect((await api.access.members()).map((member) => member.name)).toContain('Tomás Rivera')
})

test('whoever lost the password gets a link from the operator, and chooses a new one within the hour', async () => {
  const { member } = await here.workspace()
  const { userId } = await member('csm', 'forgetful@example.test')
  const { app, operatorKey } = here.meguri
  const linkFor = async (email: string | null, key = operatorKey) => {
    const body = JSON.stringify({ email })
    const answer = await app.request('/operator/sign-in-links', {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body,
    })
    return { status: answer.status, ...((await answer.json()) as { link: string; detail: string }) }
  }
  expect((await linkFor('forgetful@example.test', 'mgo_guessed')).status).toBe(403)
  expect(await linkFor('nobody@example.test')).toMatchObject({
    status: 422,
    detail: expect.stringContaining('No present'),
  })
  const { link } = await linkFor('Forgetful@example.test')
  const entered = await app.request(link, { method: 'POST' })
  expect(entered.headers.get('location')).toContain('/profile')
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const renew = (password: string, more: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
    app.request('/access/password', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', ...more },
      body: JSON.stringify({ password }),
    })
  const mayRenew = async () => (await app.request('/access/password', { headers: { cookie } })).json()
  expect((await renew('from another site', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await renew('short')).status).toBe(422)
  const { owner } = here.house.stores.pools
  const age = (hours: number) =>
    owner.query(`UPDATE auth.session SET "createdAt" = now() - $2 * interval '1 hour' WHERE "userId" = $1`, [
      userId,
      hours,
    ])
  await age(2)
  expect(await mayRenew()).toEqual({ mayRenew: false })
  expect((await renew('a password too late')).status).toBe(401)
  await age(0)
  expect(await mayRenew()).toEqual({ mayRenew: true })
  expect((await renew('a new long password')).status).toBe(200)
  expect((await renew('once more, another one')).status).toBe(401)
  const signedIn = await app.request('/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: here.meguri.url },
    body: JSON.stringify({ email: 'forgetful@example.test', password: 'a new long password' }),
  })
  expect(signedIn.status).toBe(200)
  const withPassword = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const present = await app.request('/access/password', { headers: { cookie: withPassword } })
  expect(await present.json()).toEqual({ mayRenew: false })
})

test('nobody can have a sign-in link made through the open door', async () => {
  const asked = await here.meguri.app.request('/auth/sign-in/magic-link', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: here.meguri.url },
    body: JSON.stringify({ email: 'invented@example.test' }),
  })
  expect(asked.status).toBe(404)
})

test('a member who opens an invitation keeps their role, and the invitation stays for whom it was meant', async () => {
  const { api, member } = await here.workspace()
  const owner = await member('owner', 'kept@example.test')
  const { link } = await api.access.invite({ email: 'new@example.test', role: 'viewer' })
  const door = `/access/invitations/${link.split('/').at(-1)}`
  const refused = await owner.request(door, { method: 'POST', headers: json, body: '{}' })
  expect(await refused.json()).toMatchObject({ status: 409, detail: expect.stringContaining('already') })
  expect((await owner.api.access.session()).member.role).toBe('owner')
  expect((await here.meguri.app.request(door)).status).toBe(200)
})

test('whoever left comes back by an invitation, in the role it names', async () => {
  const { api, member } = await here.workspace()
  const csm = await member('csm', 'back@example.test')
  await api.access.removeMember({ id: csm.id })
  expect((await csm.request('/api/v1/session')).status).toBe(401)
  const { link } = await api.access.invite({ email: 'back@example.test', role: 'agent' })
  const door = `/access/invitations/${link.split('/').at(-1)}`
  const joined = await csm.request(door, { method: 'POST', headers: json, body: '{}' })
  expect(joined.status).toBe(201)
  expect((await csm.api.access.session()).member.role).toBe('agent')
})

test('a workspace that a key asks for belongs to the member it names, who can sign in to it', async () => {
  const { api, member } = await here.workspace()
  const wish = { name: 'Second house', zone: 'Asia/Tokyo', currency: 'JPY', locale: 'ja' as const }
  await expect(api.access.createWorkspace(wish)).rejects.toMatchObject({ data: { issues: [{ path: 'ownerEmail' }] } })
  const stranger = { ...wish, ownerEmail: 'stranger@example.test' }
  await expect(api.access.createWorkspace(stranger)).rejects.toMatchObject({ status: 422 })
  const hanako = await member('manager', 'hanako@example.test')
  const made = await api.access.createWorkspace({ ...wish, ownerEmail: 'Hanako@example.test' })
  const there = await hanako.request('/api/v1/session', { headers: { 'x-workspace': made.id } })
  expect(await there.json()).toMatchObject({ workspace: { name: 'Second house' }, member: { role: 'owner' } })
  const owned = await (await member('admin', 'admin@example.test')).api.access.createWorkspace(wish)
  expect(owned.name).toBe('Second house')
})

test('the last owner cannot be removed', async () => {
  const { api, ownerId } = await here.workspace()
  await expect(api.access.removeMember({ id: ownerId })).rejects.toMatchObject({ status: 409 })
})

test('what members change is in the audit log with its author, and no hash is shown', async () => {
  const { api } = await here.workspace()
  await api.access.createApiKey({ name: 'audited', role: 'viewer' })
  const { rows } = await api.operations.audit({ record: 'api_keys' })
  expect(rows[0]).toMatchObject({ act: 'created', record: 'api_keys', source: 'api' })
  expect(JSON.stringify(rows)).not.toContain('"hash"')
})
