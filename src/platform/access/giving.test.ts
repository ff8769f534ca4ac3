import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { type Permission, permissions, type Role, roles } from '../permissions.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const refused = { status: 403, data: { permission: expect.any(String) } }

test('a key that may only write members makes nobody anything, and takes nothing from anybody', async () => {
  const own = await here.workspace()
  const narrow = await keyOf(own, 'admin', ['members.write', 'members.read'])
  const csm = await own.member('csm', 'csm@example.test')
  const admin = await own.member('admin', 'admin@example.test')
  const before = await own.api.access.members()
  for (const role of roles) {
    const changed = await narrow('PATCH', `/members/${csm.id}`, { role })
    expect([role, changed.status]).toEqual([role, role === 'owner' ? 409 : 403])
    const invited = await narrow('POST', '/invitations', { email: `${role}@example.test`, role })
    expect([role, invited.status]).toEqual([role, role === 'owner' ? 422 : 403])
  }
  expect((await narrow('PATCH', `/members/${admin.id}`, { role: 'partner' })).status).toBe(403)
  expect((await narrow('DELETE', `/members/${admin.id}`, {})).status).toBe(403)
  expect(await own.api.access.members()).toEqual(before)
  expect(await own.api.access.invitations()).toEqual([])
})

test('a key that has all a role has gives that role and less, not more', async () => {
  const own = await here.workspace()
  const wide = await keyOf(own, 'admin', [...ofRole('csm'), 'members.write'])
  const invite = (role: string) => wide('POST', '/invitations', { email: `${role}@example.test`, role })
  const allowed = ['csm', 'agent', 'viewer', 'partner']
  for (const role of ['admin', 'manager', ...allowed])
    expect([role, (await invite(role)).status]).toEqual([role, allowed.includes(role) ? 201 : 403])
  const told = await wide('POST', '/invitations', { email: 'a@example.test', role: 'admin' }, 'ja')
  expect(await told.json()).toMatchObject({ detail: expect.stringMatching(/自分にない権限.*「people.erase」/) })
})

test('an administrator makes administrators but no owner, and does not raise themselves', async () => {
  const own = await here.workspace()
  const admin = await own.member('admin', 'an-admin@example.test')
  const csm = await own.member('csm', 'a-csm@example.test')
  expect((await admin.api.access.changeMember({ id: csm.id, role: 'admin' })).role).toBe('admin')
  for (const id of [admin.id, csm.id])
    await expect(admin.api.access.changeMember({ id, role: 'owner' })).rejects.toMatchObject({ status: 409 })
})

test('a narrowed key makes neither wider keys nor a workspace of somebody’s own', async () => {
  const own = await here.workspace()
  await own.member('viewer', 'only-reads@example.test')
  const keys = await keyOf(own, 'admin', ['keys.write'])
  const wish = { name: 'more', role: 'admin' }
  expect((await keys('POST', '/api-keys', wish)).status).toBe(422)
  expect((await keys('POST', '/api-keys', { ...wish, scopes: ['keys.write', 'members.write'] })).status).toBe(422)
  expect((await keys('POST', '/api-keys', { ...wish, scopes: ['keys.write'] })).status).toBe(201)
  const settings = await keyOf(own, 'admin', ['workspace.write'])
  const place = { name: 'Elsewhere', zone: 'Asia/Tokyo', currency: 'JPY', locale: 'ja' }
  const made = await settings('POST', '/workspaces', { ...place, ownerEmail: 'only-reads@example.test' })
  expect(made.status).toBe(403)
})

test('a customer is shared with a partner only by whoever sees the list that the partner then sees', async () => {
  const own = await here.workspace()
  const partner = await own.member('partner', 'a-partner@example.test')
  const { id } = await own.api.customers.create({ name: 'Old Mill Bakery' })
  const path = `/customers/${id}/members/partner`
  const writes = await keyOf(own, 'admin', ['customers.write', 'customers.read'])
  expect((await writes('PUT', path, { memberId: partner.id })).status).toBe(403)
  const sees = await keyOf(own, 'admin', ['customers.write', 'customers.read', 'portfolio.read'])
  expect((await sees('PUT', path, { memberId: partner.id })).status).toBe(200)
})

test('a refusal names what is missing', async () => {
  const own = await here.workspace()
  const manager = await own.member('manager', 'manager@example.test')
  await expect(manager.api.access.invite({ email: 'x@example.test', role: 'viewer' })).rejects.toMatchObject(refused)
})

type Own = Awaited<ReturnType<World['workspace']>>

const ofRole = (role: Role) =>
  (Object.keys(permissions) as Permission[]).filter((one) => (permissions[one] as readonly Role[]).includes(role))

async function keyOf(own: Own, role: 'admin', scopes: Permission[]) {
  const { secret } = await own.api.access.createApiKey({ name: scopes.join(' ').slice(0, 200), role, scopes })
  return (method: string, path: string, body: object, locale = 'en') =>
    own.request(`/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', 'accept-language': locale },
      body: JSON.stringify(body),
    })
}
