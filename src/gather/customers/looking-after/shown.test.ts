import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

async function threeMembers() {
  const home = await here.workspace()
  const mark = crypto.randomUUID()
  const [ken, mari, tomas] = [
    await home.member('csm', `ken-${mark}@live.test`),
    await home.member('csm', `mari-${mark}@live.test`),
    await home.member('csm', `tomas-${mark}@live.test`),
  ]
  const { id } = await home.api.customers.create({ name: '桜フーズ' })
  const send = async (who: typeof ken, method: 'PUT' | 'DELETE', role: string, wish: Record<string, unknown>) => {
    const answer = await who.request(`/api/v1/customers/${id}/members/${role}`, {
      method,
      headers: { 'content-type': 'application/json', 'accept-language': 'ja' },
      body: JSON.stringify(wish),
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  const holder = async (role = 'owner') =>
    (await home.api.customers.find({ id })).members.find((one) => one.role === role)?.memberId ?? null
  return { home, ken, mari, tomas, id, send, holder }
}

test('who gives an owner where somebody else has given another is shown both, who did it and when', async () => {
  const { ken, mari, tomas, send, holder } = await threeMembers()
  expect((await send(ken, 'PUT', 'owner', { memberId: ken.id, insteadOf: null })).status).toBe(200)
  const refused = await send(tomas, 'PUT', 'owner', { memberId: mari.id, insteadOf: null })
  expect(refused.status).toBe(412)
  expect(refused.body).toMatchObject({
    code: 'CHANGED',
    record: 'customer_members',
    differs: [
      {
        field: 'owner',
        column: 'member_id',
        yours: mari.id,
        theirs: ken.id,
        author: `member:${ken.id}`,
        at: expect.stringMatching(/^20\d\d-/),
      },
    ],
  })
  expect(await holder()).toBe(ken.id)
  // Tomás decides, now that he has seen it.
  expect((await send(tomas, 'PUT', 'owner', { memberId: mari.id, insteadOf: ken.id })).status).toBe(200)
  expect(await holder()).toBe(mari.id)
})

test('an owner who was freed or changed meanwhile is not freed or replaced unseen; what both wished alike is nobody’s quarrel', async () => {
  const { ken, mari, tomas, send, holder } = await threeMembers()
  await send(ken, 'PUT', 'owner', { memberId: ken.id })
  await send(ken, 'DELETE', 'owner', {})
  const replaced = await send(tomas, 'PUT', 'owner', { memberId: mari.id, insteadOf: ken.id })
  expect([replaced.status, (replaced.body.differs as { theirs: unknown; author: string }[])[0]]).toMatchObject([
    412,
    { theirs: null, author: `member:${ken.id}` },
  ])
  expect((await send(mari, 'PUT', 'owner', { memberId: mari.id, insteadOf: null })).status).toBe(200)
  const freed = await send(tomas, 'DELETE', 'owner', { insteadOf: ken.id })
  expect([freed.status, (freed.body.differs as { yours: unknown; theirs: unknown }[])[0]]).toMatchObject([
    412,
    { yours: null, theirs: mari.id },
  ])
  expect(await holder()).toBe(mari.id)
  expect((await send(tomas, 'PUT', 'owner', { memberId: mari.id, insteadOf: null })).status).toBe(200)
  expect((await send(tomas, 'DELETE', 'owner', { insteadOf: mari.id })).status).toBe(200)
  expect((await send(ken, 'DELETE', 'owner', { insteadOf: mari.id })).status).toBe(200)
})

test('of three who give different owners at once, two are asked', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const { ken, mari, tomas, send, holder } = await threeMembers()
    const answers = await Promise.all(
      [ken, mari, tomas].map((who) => send(who, 'PUT', 'owner', { memberId: who.id, insteadOf: null })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412])
    expect([ken, mari, tomas][answers.findIndex(({ status }) => status === 200)]?.id).toBe(await holder())
  }
}, 120_000)

test('a partner gives way to nobody unseen; a role of several has nobody who gives way; without it the last one wins', async () => {
  const { home, ken, mari, tomas, send, holder } = await threeMembers()
  const [one, other] = [await home.member('partner', 'a@partner.test'), await home.member('partner', 'b@partner.test')]
  await home.api.customers.assignMember({
    id: (await home.api.customers.list({})).rows[0]?.id ?? '',
    role: 'partner',
    memberId: one.id,
  })
  expect((await send(ken, 'PUT', 'partner', { memberId: other.id, insteadOf: null })).status).toBe(412)
  expect((await send(ken, 'PUT', 'partner', { memberId: other.id, insteadOf: one.id })).status).toBe(200)
  const deputy = await send(ken, 'PUT', 'deputy', { memberId: mari.id, insteadOf: null })
  expect([deputy.status, deputy.body.issues]).toMatchObject([422, [{ path: 'insteadOf' }]])
  await send(ken, 'PUT', 'owner', { memberId: ken.id })
  expect((await send(tomas, 'PUT', 'owner', { memberId: tomas.id })).status).toBe(200)
  expect(await holder()).toBe(tomas.id)
})
