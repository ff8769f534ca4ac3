import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here, () => 'takes')
})
afterAll(async () => {
  await post?.close()
  await here?.close()
})

async function twoPeople() {
  const { api, member } = await here.workspace()
  const mark = crypto.randomUUID()
  const [ken, mari] = [
    await member('manager', `ken-${mark}@live.test`),
    await member('manager', `mari-${mark}@live.test`),
  ]
  const { id: customerId } = await api.customers.create({ name: '北物流' })
  const person = async (name: string) =>
    (await api.people.create({ customerId, name, email: `${crypto.randomUUID()}@kita.example`, locale: 'ja' })).id
  const [ono, hara] = [await person('小野 真理'), await person('原 桃子')]
  const said = { ja: { subject: '鍋の蓋について', text: '使用を中止してください。' } }
  const { id: messageId } = await api.messages.create({ class: 'transactional', said })
  const { id } = await api.sends.create({ name: '蓋', messageId, audience: { kind: 'people', personIds: [ono] } })
  const path = `/api/v1/sends/${id}`
  const read = async () => (await ken.request(path)).headers.get('etag') ?? ''
  const write = (who: typeof ken, etag: string, method: string, body: object, below = '') =>
    who.request(`${path}${below}`, {
      method,
      headers: { 'content-type': 'application/json', 'if-match': etag },
      body: JSON.stringify(body),
    })
  const look = async () => {
    await api.sends.look({ id })
    await here.settle()
  }
  return { api, id, ken, mari, ono, hara, read, write, look }
}

test('who changes to whom a send goes, over the change of another, is told whom it went to by then; the name goes beside it', async () => {
  const { api, id, ken, mari, ono, hara, read, write } = await twoPeople()
  const etag = await read()
  const both = { kind: 'people', personIds: [ono, hara] }
  expect((await write(ken, etag, 'PATCH', { audience: both })).status).toBe(200)
  const refused = await write(mari, etag, 'PATCH', { audience: { kind: 'people', personIds: [hara] } })
  expect(refused.status).toBe(412)
  expect(await refused.json()).toMatchObject({ differs: [{ field: 'audience', theirs: both }] })
  expect((await write(mari, etag, 'PATCH', { name: '鍋の蓋' })).status).toBe(200)
  expect(await api.sends.find({ id })).toMatchObject({ name: '鍋の蓋', audience: both })
})

test('a send that has become another since it was read does not leave; read again, it does', async () => {
  const { api, id, ken, mari, ono, hara, read, write, look } = await twoPeople()
  await look()
  const etag = await read()
  await write(ken, etag, 'PATCH', { audience: { kind: 'people', personIds: [ono, hara] } })
  await look()
  const goes = { goes: { kind: 'at once' } }
  const refused = await write(mari, etag, 'POST', goes, '/start')
  expect(refused.status).toBe(412)
  expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('look at it again') })
  expect(await api.sends.find({ id })).toMatchObject({ state: 'ready' })
  expect((await write(mari, await read(), 'POST', goes, '/start')).ok).toBe(true)
})
