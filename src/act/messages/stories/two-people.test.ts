import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const said = {
  en: { subject: 'The lid of the pot', text: 'Please stop using it.' },
  ja: { subject: '鍋の蓋について', text: '使用を中止してください。' },
}

async function twoPeople() {
  const { api, member } = await here.workspace()
  const mark = crypto.randomUUID()
  const [ken, mari] = [await member('csm', `ken-${mark}@live.test`), await member('csm', `mari-${mark}@live.test`)]
  const { id } = await api.messages.create({ class: 'safety', said })
  const path = `/api/v1/messages/${id}`
  const read = async () => (await ken.request(path)).headers.get('etag') ?? ''
  const write = (who: typeof ken, etag: string, method: 'PATCH' | 'DELETE', body?: object) =>
    who.request(path, {
      method,
      headers: { 'content-type': 'application/json', 'if-match': etag },
      ...(body && { body: JSON.stringify(body) }),
    })
  return { api, id, ken, mari, read, write }
}

test('what one has written in a language is not lost to another who had opened it before; each language is its own', async () => {
  const { api, id, ken, mari, read, write } = await twoPeople()
  const etag = await read()
  const ja = { subject: '鍋の蓋について', text: '使用を中止し、ご連絡ください。' }
  expect((await write(ken, etag, 'PATCH', { said: { ja } })).status).toBe(200)
  const own = { subject: '鍋の蓋', text: '使わないでください。' }
  const refused = await write(mari, etag, 'PATCH', { said: { ja: own } })
  expect(refused.status).toBe(412)
  expect(await refused.json()).toMatchObject({
    record: 'messages',
    differs: [{ field: 'said.ja', yours: own.text, theirs: ja.text, author: expect.stringContaining('member:') }],
  })
  const en = { subject: 'The lid', text: 'Do not use it.' }
  expect((await write(mari, etag, 'PATCH', { said: { en } })).status).toBe(200)
  expect((await api.messages.find({ id })).said).toEqual({ en, ja })
})

test('a message that says something else by now is not removed unseen', async () => {
  const { ken, mari, read, write } = await twoPeople()
  const etag = await read()
  await write(ken, etag, 'PATCH', { said: { en: null } })
  expect((await write(mari, etag, 'DELETE')).status).toBe(412)
  expect((await write(mari, await read(), 'DELETE')).status).toBe(200)
})
